CREATE TABLE "session_summaries" (
	"organization_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"matter" text,
	"answer" text,
	"arc" jsonb NOT NULL,
	"text" text,
	"provider" text,
	"model" text,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "session_summaries_organization_id_session_id_pk" PRIMARY KEY("organization_id","session_id")
);
--> statement-breakpoint
ALTER TABLE "session_summaries" ADD CONSTRAINT "session_summaries_organization_id_session_id_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "public"."sessions"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
SELECT civic_protect('session_summaries');
