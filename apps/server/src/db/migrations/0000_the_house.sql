CREATE SEQUENCE "public"."learned_revision" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "departments" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"icon" text,
	"active" boolean DEFAULT true NOT NULL,
	"sort_order" integer NOT NULL,
	CONSTRAINT "departments_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"organization_id" uuid PRIMARY KEY NOT NULL,
	"clock_offset_seconds" bigint DEFAULT 0 NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "neighborhoods" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" jsonb NOT NULL,
	"sort_order" integer NOT NULL,
	CONSTRAINT "neighborhoods_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"organization_id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"region" jsonb,
	"settings" jsonb NOT NULL,
	"is_home" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "citizens" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text,
	"phone" text NOT NULL,
	"locale" text NOT NULL,
	"script" text NOT NULL,
	"residence" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "citizens_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "logins" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"generation" integer NOT NULL,
	"rotated_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"user_agent" text,
	CONSTRAINT "logins_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "sign_in_codes" (
	"organization_id" uuid NOT NULL,
	"phone" text NOT NULL,
	"code_hash" text NOT NULL,
	"tries_left" integer NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sign_in_codes_organization_id_phone_pk" PRIMARY KEY("organization_id","phone")
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"role" text NOT NULL,
	"locale" text NOT NULL,
	"available" boolean DEFAULT true NOT NULL,
	"deactivated_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "staff_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "staff_departments" (
	"organization_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	CONSTRAINT "staff_departments_organization_id_staff_id_department_id_pk" PRIMARY KEY("organization_id","staff_id","department_id")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"organization_id" uuid NOT NULL,
	"scope" text NOT NULL,
	"key" text NOT NULL,
	"body_hash" text NOT NULL,
	"status" integer,
	"response" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_organization_id_scope_key_pk" PRIMARY KEY("organization_id","scope","key")
);
--> statement-breakpoint
CREATE TABLE "analyses" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"for_seq" integer NOT NULL,
	"result" jsonb NOT NULL,
	"applied" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "analyses_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"from_department_id" uuid,
	"to_department_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"learned_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "corrections_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "injection_log" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"risk_score" real NOT NULL,
	"signals" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "injection_log_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "learned" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"revision" bigint DEFAULT nextval('learned_revision') NOT NULL,
	"text" text NOT NULL,
	"department_id" uuid NOT NULL,
	"source" text NOT NULL,
	"session_id" uuid,
	"taught_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "learned_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "additions" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"text" text NOT NULL,
	"channel" text NOT NULL,
	"client_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "additions_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "feedback" (
	"organization_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"rating" integer NOT NULL,
	"comment" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "feedback_organization_id_session_id_pk" PRIMARY KEY("organization_id","session_id")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"author_kind" text NOT NULL,
	"author_id" uuid,
	"author_name" text,
	"text" text NOT NULL,
	"system" jsonb,
	"channel" text NOT NULL,
	"client_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "messages_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"verification_code" text NOT NULL,
	"channel" text NOT NULL,
	"language" text NOT NULL,
	"neighborhood_id" uuid,
	"preview" text NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"appeal_kind" text,
	"priority" text NOT NULL,
	"citizen_id" uuid NOT NULL,
	"department_id" uuid,
	"assignee_id" uuid,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"last_activity_at" timestamp (3) with time zone NOT NULL,
	"last_word_by" text,
	"first_reply_at" timestamp (3) with time zone,
	"routing_confirmed" boolean NOT NULL,
	"moves" integer NOT NULL,
	"released" boolean NOT NULL,
	"warned_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"close_reason" text,
	"reopened_at" timestamp (3) with time zone,
	"without_consideration" jsonb,
	"studied" boolean NOT NULL,
	"extended" boolean NOT NULL,
	"last_seq" integer NOT NULL,
	"last_citizen_seq" integer NOT NULL,
	"rev" integer NOT NULL,
	"clock_at" timestamp (3) with time zone,
	"deadline_at" timestamp (3) with time zone NOT NULL,
	"priority_rank" integer NOT NULL,
	"citizen_read_seq" integer DEFAULT 0 NOT NULL,
	"staff_read_seq" integer DEFAULT 0 NOT NULL,
	"routing" jsonb,
	"wrong_place" jsonb,
	"last_message" jsonb,
	CONSTRAINT "sessions_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "timeline" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"actor_name" text,
	"department_id" uuid,
	"from_department_id" uuid,
	"reason" text,
	"confidence" real,
	CONSTRAINT "timeline_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "installation" ADD CONSTRAINT "installation_organization_id_organizations_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_departments" ADD CONSTRAINT "staff_departments_organization_id_staff_id_staff_organization_id_id_fk" FOREIGN KEY ("organization_id","staff_id") REFERENCES "public"."staff"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_departments" ADD CONSTRAINT "staff_departments_organization_id_department_id_departments_organization_id_id_fk" FOREIGN KEY ("organization_id","department_id") REFERENCES "public"."departments"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analyses" ADD CONSTRAINT "analyses_organization_id_session_id_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "public"."sessions"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_organization_id_session_id_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "public"."sessions"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_organization_id_learned_id_learned_organization_id_id_fk" FOREIGN KEY ("organization_id","learned_id") REFERENCES "public"."learned"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "injection_log" ADD CONSTRAINT "injection_log_organization_id_session_id_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "public"."sessions"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learned" ADD CONSTRAINT "learned_organization_id_department_id_departments_organization_id_id_fk" FOREIGN KEY ("organization_id","department_id") REFERENCES "public"."departments"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "additions" ADD CONSTRAINT "additions_organization_id_session_id_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "public"."sessions"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_organization_id_session_id_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "public"."sessions"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_organization_id_session_id_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "public"."sessions"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_organization_id_citizen_id_citizens_organization_id_id_fk" FOREIGN KEY ("organization_id","citizen_id") REFERENCES "public"."citizens"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_organization_id_department_id_departments_organization_id_id_fk" FOREIGN KEY ("organization_id","department_id") REFERENCES "public"."departments"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_organization_id_assignee_id_staff_organization_id_id_fk" FOREIGN KEY ("organization_id","assignee_id") REFERENCES "public"."staff"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_organization_id_neighborhood_id_neighborhoods_organization_id_id_fk" FOREIGN KEY ("organization_id","neighborhood_id") REFERENCES "public"."neighborhoods"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timeline" ADD CONSTRAINT "timeline_organization_id_session_id_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "public"."sessions"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "organizations_slug" ON "organizations" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "citizens_phone" ON "citizens" USING btree ("organization_id","phone");--> statement-breakpoint
CREATE INDEX "logins_subject" ON "logins" USING btree ("organization_id","subject_kind","subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_email" ON "staff" USING btree ("organization_id","email");--> statement-breakpoint
CREATE INDEX "staff_email_anywhere" ON "staff" USING btree ("email");--> statement-breakpoint
CREATE INDEX "analyses_session" ON "analyses" USING btree ("organization_id","session_id");--> statement-breakpoint
CREATE INDEX "corrections_session" ON "corrections" USING btree ("organization_id","session_id");--> statement-breakpoint
CREATE INDEX "learned_order" ON "learned" USING btree ("organization_id","revision");--> statement-breakpoint
CREATE INDEX "learned_session" ON "learned" USING btree ("organization_id","session_id");--> statement-breakpoint
CREATE INDEX "additions_session" ON "additions" USING btree ("organization_id","session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "additions_client" ON "additions" USING btree ("organization_id","session_id","client_id") WHERE client_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "messages_seq" ON "messages" USING btree ("organization_id","session_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_client" ON "messages" USING btree ("organization_id","author_id","client_id") WHERE client_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_number" ON "sessions" USING btree ("organization_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_verification" ON "sessions" USING btree ("verification_code");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_one_open" ON "sessions" USING btree ("organization_id","citizen_id","kind") WHERE status <> 'closed';--> statement-breakpoint
CREATE INDEX "sessions_of_citizen" ON "sessions" USING btree ("organization_id","citizen_id","opened_at");--> statement-breakpoint
CREATE INDEX "sessions_queue" ON "sessions" USING btree ("organization_id","department_id","priority_rank","deadline_at","opened_at") WHERE status = 'queued';--> statement-breakpoint
CREATE INDEX "sessions_open" ON "sessions" USING btree ("organization_id","deadline_at","priority_rank","opened_at","id") WHERE status <> 'closed';--> statement-breakpoint
CREATE INDEX "sessions_assignee" ON "sessions" USING btree ("organization_id","assignee_id","status");--> statement-breakpoint
CREATE INDEX "sessions_archive" ON "sessions" USING btree ("organization_id","closed_at","id") WHERE status = 'closed';--> statement-breakpoint
CREATE INDEX "sessions_clock" ON "sessions" USING btree ("clock_at") WHERE clock_at is not null;--> statement-breakpoint
CREATE INDEX "timeline_session" ON "timeline" USING btree ("organization_id","session_id","at");--> statement-breakpoint
-- Two roles that no one logs in as. A transaction takes one of them for its own time: civic_app sees the
-- rows of one organization, civic_platform those of all. Neither may bypass row-level security.
DO $$
DECLARE wanted text;
BEGIN
	FOREACH wanted IN ARRAY ARRAY['civic_app', 'civic_platform'] LOOP
		BEGIN
			IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
				EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS', wanted);
			END IF;
		EXCEPTION WHEN duplicate_object OR unique_violation THEN
			NULL; -- made by another database of the same server at this moment
		END;
		IF NOT pg_has_role(current_user, wanted, 'MEMBER') OR NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
			EXECUTE format('GRANT %I TO current_user', wanted);
		END IF;
	END LOOP;
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO civic_app, civic_platform;
--> statement-breakpoint
-- The tenant of this transaction.
CREATE FUNCTION civic_organization() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
	AS $$ SELECT nullif(current_setting('app.organization', true), '')::uuid $$;
--> statement-breakpoint
-- The second wall around a table. Every migration that makes a table calls it; a test looks for one that did not.
CREATE FUNCTION civic_protect(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
	EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
	EXECUTE format('CREATE POLICY tenant ON %s TO civic_app USING (organization_id = civic_organization()) WITH CHECK (organization_id = civic_organization())', target);
	EXECUTE format('CREATE POLICY platform ON %s TO civic_platform USING (true) WITH CHECK (true)', target);
	EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO civic_app, civic_platform', target);
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION civic_protect(regclass) FROM PUBLIC;
--> statement-breakpoint
SELECT civic_protect(c.oid::regclass)
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname <> '__drizzle_migrations'
ORDER BY c.relname;
--> statement-breakpoint
-- Jobs are inserted in the transaction whose work they are; the queue's own tables stay closed to the app's roles.
CREATE FUNCTION civic_add_job(task text, payload json, queue text, job_key text, run_at timestamptz)
	RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
	AS $$ SELECT graphile_worker.add_job(task, payload, queue, run_at, NULL, job_key) $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION civic_add_job(text, json, text, text, timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION civic_add_job(text, json, text, text, timestamptz) TO civic_app, civic_platform;
--> statement-breakpoint
-- Tracking numbers: a sequence for each organization, so that opening an appeal waits for no other one.
CREATE FUNCTION civic_create_numbers(organization uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
	AS $$ BEGIN EXECUTE format('CREATE SEQUENCE IF NOT EXISTS public.%I', 'numbers_' || replace(organization::text, '-', '')); END $$;
--> statement-breakpoint
CREATE FUNCTION civic_next_number(organization uuid) RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
	AS $$ SELECT nextval(format('public.%I', 'numbers_' || replace(organization::text, '-', ''))::regclass) $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION civic_create_numbers(uuid), civic_next_number(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION civic_next_number(uuid) TO civic_app, civic_platform;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION civic_create_numbers(uuid) TO civic_platform;
--> statement-breakpoint
GRANT USAGE ON SEQUENCE learned_revision TO civic_app, civic_platform;
