CREATE TABLE "answers" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid,
	"for_seq" integer,
	"message_id" uuid,
	"source" text NOT NULL,
	"confidence" real NOT NULL,
	"faq_id" uuid,
	"chunk_ids" jsonb NOT NULL,
	"escalation" text,
	"provider" text NOT NULL,
	"model" text NOT NULL,
	"milliseconds" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "answers_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "session_keys" (
	"organization_id" uuid NOT NULL,
	"key_hash" text NOT NULL,
	"citizen_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "session_keys_organization_id_key_hash_pk" PRIMARY KEY("organization_id","key_hash")
);
--> statement-breakpoint
CREATE TABLE "chunks" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" integer NOT NULL,
	"heading" text NOT NULL,
	"page" integer,
	"start_offset" integer NOT NULL,
	"end_offset" integer NOT NULL,
	"text" text NOT NULL,
	"risk_score" real DEFAULT 0 NOT NULL,
	"cited" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "chunks_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "document_contents" (
	"organization_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"text" text NOT NULL,
	"structure" jsonb NOT NULL,
	CONSTRAINT "document_contents_organization_id_document_id_revision_pk" PRIMARY KEY("organization_id","document_id","revision")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"category" text,
	"language" text,
	"visibility" text NOT NULL,
	"status" text NOT NULL,
	"progress" real DEFAULT 0 NOT NULL,
	"failure" text,
	"revision" integer NOT NULL,
	"live_revision" integer,
	"file_name" text,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"pages" integer,
	"chunk_count" integer DEFAULT 0 NOT NULL,
	"cited" integer DEFAULT 0 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "documents_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "faqs" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"question" text NOT NULL,
	"answer" text NOT NULL,
	"language" text,
	"category" text,
	"keywords" jsonb NOT NULL,
	"priority" integer NOT NULL,
	"visibility" text NOT NULL,
	"matched" integer DEFAULT 0 NOT NULL,
	"last_matched_at" timestamp (3) with time zone,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "faqs_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "knowledge_marks" (
	"organization_id" uuid PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unanswered_groups" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"question" text NOT NULL,
	"language" text,
	"count" integer NOT NULL,
	"last_asked_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"faq_id" uuid,
	CONSTRAINT "unanswered_groups_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "unanswered_questions" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"text" text NOT NULL,
	"session_id" uuid,
	"asked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "unanswered_questions_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "citizens" ALTER COLUMN "phone" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "citations" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "emotion" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "emotion" text;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_organization_id_session_id_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "public"."sessions"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_keys" ADD CONSTRAINT "session_keys_organization_id_citizen_id_citizens_organization_id_id_fk" FOREIGN KEY ("organization_id","citizen_id") REFERENCES "public"."citizens"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_keys" ADD CONSTRAINT "session_keys_organization_id_session_id_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "public"."sessions"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chunks" ADD CONSTRAINT "chunks_organization_id_document_id_documents_organization_id_id_fk" FOREIGN KEY ("organization_id","document_id") REFERENCES "public"."documents"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_contents" ADD CONSTRAINT "document_contents_organization_id_document_id_documents_organization_id_id_fk" FOREIGN KEY ("organization_id","document_id") REFERENCES "public"."documents"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_organization_id_organizations_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faqs" ADD CONSTRAINT "faqs_organization_id_organizations_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unanswered_questions" ADD CONSTRAINT "unanswered_questions_organization_id_group_id_unanswered_groups_organization_id_id_fk" FOREIGN KEY ("organization_id","group_id") REFERENCES "public"."unanswered_groups"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "answers_turn" ON "answers" USING btree ("organization_id","session_id","for_seq");--> statement-breakpoint
CREATE INDEX "answers_time" ON "answers" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "session_keys_session" ON "session_keys" USING btree ("organization_id","session_id");--> statement-breakpoint
CREATE INDEX "chunks_document" ON "chunks" USING btree ("organization_id","document_id","revision","position");--> statement-breakpoint
CREATE INDEX "documents_latest" ON "documents" USING btree ("organization_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "documents_unfinished" ON "documents" USING btree ("updated_at") WHERE status not in ('ready', 'failed');--> statement-breakpoint
CREATE INDEX "faqs_order" ON "faqs" USING btree ("organization_id","priority","id");--> statement-breakpoint
CREATE INDEX "unanswered_open" ON "unanswered_groups" USING btree ("organization_id","count","last_asked_at") WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX "unanswered_questions_group" ON "unanswered_questions" USING btree ("organization_id","group_id","asked_at");--> statement-breakpoint
CREATE INDEX "unanswered_questions_session" ON "unanswered_questions" USING btree ("organization_id","session_id");--> statement-breakpoint
SELECT civic_protect(name::regclass)
FROM unnest(ARRAY['documents', 'document_contents', 'chunks', 'faqs', 'knowledge_marks', 'unanswered_groups', 'unanswered_questions', 'session_keys', 'answers']) AS name;
