CREATE TABLE "digest_days" (
	"organization_id" uuid PRIMARY KEY NOT NULL,
	"day" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "improvement_runs" (
	"organization_id" uuid PRIMARY KEY NOT NULL,
	"drawn_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "improvements" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"department_id" uuid,
	"from_department_id" uuid,
	"document_id" uuid,
	"chunk_id" uuid,
	"group_id" uuid,
	"count" integer NOT NULL,
	"of_count" integer,
	"average" real,
	"words" jsonb NOT NULL,
	"session_ids" jsonb NOT NULL,
	"is_open" boolean NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"summary" text,
	"summary_provider" text,
	"settled_as" text,
	"settled_at" timestamp (3) with time zone,
	"settled_by" uuid,
	"settled_name" text,
	CONSTRAINT "improvements_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "rating_reminders" (
	"organization_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"citizen_id" uuid NOT NULL,
	"due_at" timestamp (3) with time zone,
	"reminded_at" timestamp (3) with time zone,
	CONSTRAINT "rating_reminders_organization_id_session_id_pk" PRIMARY KEY("organization_id","session_id")
);
--> statement-breakpoint
ALTER TABLE "digest_days" ADD CONSTRAINT "digest_days_organization_id_organizations_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvement_runs" ADD CONSTRAINT "improvement_runs_organization_id_organizations_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvements" ADD CONSTRAINT "improvements_organization_id_organizations_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_reminders" ADD CONSTRAINT "rating_reminders_organization_id_session_id_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "public"."sessions"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "improvements_subject" ON "improvements" USING btree ("organization_id","kind","subject");--> statement-breakpoint
CREATE INDEX "rating_reminders_due" ON "rating_reminders" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "rating_reminders_citizen" ON "rating_reminders" USING btree ("organization_id","citizen_id","reminded_at") WHERE reminded_at is not null;--> statement-breakpoint
CREATE INDEX "corrections_latest" ON "corrections" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "feedback_latest" ON "feedback" USING btree ("organization_id","created_at");--> statement-breakpoint
SELECT civic_protect('digest_days');
--> statement-breakpoint
SELECT civic_protect('improvement_runs');
--> statement-breakpoint
SELECT civic_protect('improvements');
--> statement-breakpoint
SELECT civic_protect('rating_reminders');
