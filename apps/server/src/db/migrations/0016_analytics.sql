CREATE TABLE "figures_pending" (
	"organization_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	CONSTRAINT "figures_pending_organization_id_session_id_pk" PRIMARY KEY("organization_id","session_id")
);
--> statement-breakpoint
CREATE TABLE "session_figures" (
	"organization_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"channel" text NOT NULL,
	"language" text NOT NULL,
	"department_id" uuid,
	"assignee_id" uuid,
	"neighborhood_id" uuid,
	"appeal_kind" text,
	"studied" boolean NOT NULL,
	"extended" boolean NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"picked_at" timestamp (3) with time zone,
	"first_reply_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"close_reason" text,
	"reopened" boolean NOT NULL,
	"routed_at" timestamp (3) with time zone,
	"routed_right" boolean,
	"judged_at" timestamp (3) with time zone,
	"triaged_at" timestamp (3) with time zone,
	"quarantined_at" timestamp (3) with time zone,
	"escalated_at" timestamp (3) with time zone,
	"escalation_reason" text,
	"emotion" text,
	"rating" integer,
	"rated_at" timestamp (3) with time zone,
	"messages" integer NOT NULL,
	CONSTRAINT "session_figures_organization_id_session_id_pk" PRIMARY KEY("organization_id","session_id")
);
--> statement-breakpoint
ALTER TABLE "session_figures" ADD CONSTRAINT "session_figures_organization_id_session_id_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "public"."sessions"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "session_figures_opened" ON "session_figures" USING btree ("organization_id","opened_at");--> statement-breakpoint
CREATE INDEX "session_figures_answered" ON "session_figures" USING btree ("organization_id","first_reply_at") WHERE first_reply_at is not null;--> statement-breakpoint
CREATE INDEX "session_figures_closed" ON "session_figures" USING btree ("organization_id","closed_at") WHERE closed_at is not null;--> statement-breakpoint
CREATE INDEX "session_figures_open" ON "session_figures" USING btree ("organization_id","department_id") WHERE status <> 'closed';--> statement-breakpoint
SELECT civic_protect(name::regclass)
FROM unnest(ARRAY['session_figures', 'figures_pending']) AS name;
--> statement-breakpoint
-- Whoever changes what is counted of a session leaves a line for the jobs, in the same transaction. An update of
-- the line waits for a job that has it in hand, and is counted after it.
CREATE FUNCTION civic_figures_pend() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	organization uuid;
	session uuid;
BEGIN
	IF TG_TABLE_NAME = 'sessions' THEN
		organization := NEW.organization_id;
		session := NEW.id;
	ELSIF TG_OP = 'DELETE' THEN
		organization := OLD.organization_id;
		session := OLD.session_id;
	ELSE
		organization := NEW.organization_id;
		session := NEW.session_id;
	END IF;
	INSERT INTO figures_pending (organization_id, session_id) VALUES (organization, session)
	ON CONFLICT (organization_id, session_id) DO UPDATE SET session_id = excluded.session_id;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER figures_session AFTER INSERT ON sessions FOR EACH ROW EXECUTE FUNCTION civic_figures_pend();
--> statement-breakpoint
-- Not for every message: what a message alone changes is not counted before the session is closed.
CREATE TRIGGER figures_session_changed AFTER UPDATE ON sessions FOR EACH ROW WHEN (
	OLD.status IS DISTINCT FROM NEW.status
	OR OLD.department_id IS DISTINCT FROM NEW.department_id
	OR OLD.assignee_id IS DISTINCT FROM NEW.assignee_id
	OR OLD.first_reply_at IS DISTINCT FROM NEW.first_reply_at
	OR OLD.closed_at IS DISTINCT FROM NEW.closed_at
	OR OLD.close_reason IS DISTINCT FROM NEW.close_reason
	OR OLD.routing_confirmed IS DISTINCT FROM NEW.routing_confirmed
	OR OLD.moves IS DISTINCT FROM NEW.moves
	OR OLD.kind IS DISTINCT FROM NEW.kind
	OR OLD.appeal_kind IS DISTINCT FROM NEW.appeal_kind
	OR OLD.studied IS DISTINCT FROM NEW.studied
	OR OLD.extended IS DISTINCT FROM NEW.extended
	OR OLD.reopened_at IS DISTINCT FROM NEW.reopened_at
	OR OLD.opened_at IS DISTINCT FROM NEW.opened_at
	OR OLD.emotion IS DISTINCT FROM NEW.emotion
	OR OLD.language IS DISTINCT FROM NEW.language
	OR OLD.channel IS DISTINCT FROM NEW.channel
	OR OLD.neighborhood_id IS DISTINCT FROM NEW.neighborhood_id
	OR (NEW.status = 'closed' AND OLD.last_seq IS DISTINCT FROM NEW.last_seq)
) EXECUTE FUNCTION civic_figures_pend();
--> statement-breakpoint
CREATE TRIGGER figures_feedback AFTER INSERT OR UPDATE OF rating OR DELETE ON feedback FOR EACH ROW
	EXECUTE FUNCTION civic_figures_pend();
--> statement-breakpoint
CREATE TRIGGER figures_correction AFTER INSERT OR UPDATE OF undone_at OR DELETE ON corrections FOR EACH ROW
	EXECUTE FUNCTION civic_figures_pend();
--> statement-breakpoint
-- What is stored already is counted like what comes later: by the jobs, in their own time.
INSERT INTO figures_pending (organization_id, session_id)
SELECT organization_id, id FROM sessions;
