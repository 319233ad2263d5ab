CREATE TABLE "logos" (
	"organization_id" uuid PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL,
	"type" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_recovery_codes" (
	"organization_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "staff_recovery_codes_organization_id_staff_id_code_hash_pk" PRIMARY KEY("organization_id","staff_id","code_hash")
);
--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "logo" jsonb;--> statement-breakpoint
ALTER TABLE "logos" ADD CONSTRAINT "logos_organization_id_organizations_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_recovery_codes" ADD CONSTRAINT "staff_recovery_codes_organization_id_staff_id_staff_organization_id_id_fk" FOREIGN KEY ("organization_id","staff_id") REFERENCES "public"."staff"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_archive_department" ON "sessions" USING btree ("organization_id","department_id","closed_at","id") WHERE status = 'closed';--> statement-breakpoint
CREATE INDEX "sessions_archive_reason" ON "sessions" USING btree ("organization_id","close_reason","closed_at","id") WHERE status = 'closed';--> statement-breakpoint
CREATE INDEX "sessions_archive_channel" ON "sessions" USING btree ("organization_id","channel","closed_at","id") WHERE status = 'closed';
--> statement-breakpoint
SELECT civic_protect(name::regclass)
FROM unnest(ARRAY['logos', 'staff_recovery_codes']) AS name;
