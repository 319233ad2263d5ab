CREATE TABLE "imported_sessions" (
	"organization_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"session_id" uuid NOT NULL,
	CONSTRAINT "imported_sessions_organization_id_external_id_pk" PRIMARY KEY("organization_id","external_id")
);
--> statement-breakpoint
ALTER TABLE "imported_sessions" ADD CONSTRAINT "imported_sessions_organization_id_session_id_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "public"."sessions"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
SELECT civic_protect('imported_sessions');
