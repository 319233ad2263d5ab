CREATE TABLE "processes" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"host" text NOT NULL,
	"pid" integer NOT NULL,
	"roles" text NOT NULL,
	"version" text NOT NULL,
	"memory_bytes" bigint NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "processes_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "search_names" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"words" integer[] NOT NULL,
	CONSTRAINT "search_names_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "search_pending" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "search_pending_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "search_texts" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"session_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"words" integer[] NOT NULL,
	CONSTRAINT "search_texts_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"organization_id" uuid NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "search_words_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"word" text NOT NULL,
	"count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "search_words_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE INDEX "processes_seen" ON "processes" USING btree ("organization_id","seen_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "search_names_words" ON "search_names" USING gin ("words") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_texts_latest" ON "search_texts" USING btree ("organization_id","at","id");--> statement-breakpoint
CREATE INDEX "search_texts_words" ON "search_texts" USING gin ("words") WITH (fastupdate=false);--> statement-breakpoint
CREATE UNIQUE INDEX "search_words_word" ON "search_words" USING btree ("organization_id","word" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "citizens_phone_end" ON "citizens" USING btree ("organization_id",reverse(phone) text_pattern_ops);--> statement-breakpoint
CREATE INDEX "sessions_number_end" ON "sessions" USING btree ("organization_id",reverse(number) text_pattern_ops);
--> statement-breakpoint
SELECT civic_protect(name::regclass)
FROM unnest(ARRAY['processes', 'search_names', 'search_pending', 'search_texts', 'search_words']) AS name;
--> statement-breakpoint
-- Typing errors are forgiven by trigrams. Where the extension is not to be had, search does without.
DO $$
BEGIN
	CREATE EXTENSION IF NOT EXISTS pg_trgm;
	CREATE INDEX "search_words_similar" ON "search_words" USING gin ("word" gin_trgm_ops);
EXCEPTION WHEN OTHERS THEN
	RAISE NOTICE 'search forgives no typing errors here: %', SQLERRM;
END $$;
--> statement-breakpoint
-- Whoever writes, changes or deletes a text leaves a line for the index, in the same transaction.
CREATE FUNCTION civic_search_pend() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP <> 'INSERT' THEN
		IF TG_ARGV[0] = 'citizen' THEN
			DELETE FROM search_names WHERE organization_id = OLD.organization_id AND id = OLD.id;
		ELSE
			DELETE FROM search_texts WHERE organization_id = OLD.organization_id AND id = OLD.id;
		END IF;
	END IF;
	IF TG_OP <> 'DELETE' THEN
		-- An update waits for the indexer that has the line in hand, and so is read after it.
		INSERT INTO search_pending (organization_id, id, kind)
		VALUES (NEW.organization_id, NEW.id, TG_ARGV[0])
		ON CONFLICT (organization_id, id) DO UPDATE SET kind = excluded.kind;
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER search_message AFTER INSERT ON messages FOR EACH ROW
	WHEN (NEW.author_kind <> 'system') EXECUTE FUNCTION civic_search_pend('message');
--> statement-breakpoint
CREATE TRIGGER search_message_changed AFTER UPDATE OF text OR DELETE ON messages FOR EACH ROW
	EXECUTE FUNCTION civic_search_pend('message');
--> statement-breakpoint
CREATE TRIGGER search_note AFTER INSERT OR UPDATE OF text OR DELETE ON notes FOR EACH ROW
	EXECUTE FUNCTION civic_search_pend('note');
--> statement-breakpoint
CREATE TRIGGER search_citizen AFTER INSERT OR UPDATE OF name OR DELETE ON citizens FOR EACH ROW
	EXECUTE FUNCTION civic_search_pend('citizen');
--> statement-breakpoint
-- What is stored already is taken into the index like what comes later: by the indexer, in its own time.
INSERT INTO search_pending (organization_id, id, kind)
SELECT organization_id, id, 'message' FROM messages WHERE author_kind <> 'system'
UNION ALL SELECT organization_id, id, 'note' FROM notes
UNION ALL SELECT organization_id, id, 'citizen' FROM citizens WHERE name IS NOT NULL;
