CREATE TABLE "archive_imports" (
	"organization_id" uuid NOT NULL,
	"state" text NOT NULL,
	"source" jsonb,
	"rows_total" integer DEFAULT 0 NOT NULL,
	"rows_done" integer DEFAULT 0 NOT NULL,
	"files_total" integer DEFAULT 0 NOT NULL,
	"files_done" integer DEFAULT 0 NOT NULL,
	"counts" jsonb NOT NULL,
	"problem" jsonb,
	"started_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "archive_imports_organization_id_pk" PRIMARY KEY("organization_id")
);
--> statement-breakpoint
ALTER TABLE "archive_imports" ADD CONSTRAINT "archive_imports_organization_id_organizations_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("organization_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
SELECT civic_protect('archive_imports'::regclass);
--> statement-breakpoint
-- Tracking numbers of an organization that was taken in go on after the highest that it brought.
CREATE FUNCTION civic_continue_numbers(organization uuid, highest bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
	AS $$
BEGIN
	PERFORM setval(('public.numbers_' || replace(organization::text, '-', ''))::regclass,
		greatest(highest, public.civic_next_number(organization)));
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION civic_continue_numbers(uuid, bigint) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION civic_continue_numbers(uuid, bigint) TO civic_app, civic_platform;
