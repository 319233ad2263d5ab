CREATE TABLE "sign_ups" (
	"organization_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	CONSTRAINT "sign_ups_organization_id_pk" PRIMARY KEY("organization_id")
);
--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "erase_after" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "limits" jsonb;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "first_steps" jsonb;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD CONSTRAINT "sign_ups_organization_id_organizations_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD CONSTRAINT "sign_ups_organization_id_staff_id_staff_organization_id_id_fk" FOREIGN KEY ("organization_id","staff_id") REFERENCES "public"."staff"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "sign_ups_token" ON "sign_ups" USING btree ("token_hash");
--> statement-breakpoint
SELECT civic_protect('sign_ups'::regclass);
--> statement-breakpoint
-- What neither role may delete, of an organization that is gone: its record of acts, its sequence of
-- numbers, and what the queue still holds for it. Refused while the organization's row is there. The
-- owner is behind the wall itself, so it steps out of it for this one transaction.
CREATE FUNCTION civic_forget_organization(organization uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
	AS $$
BEGIN
	ALTER TABLE public.organizations NO FORCE ROW LEVEL SECURITY;
	IF EXISTS (SELECT FROM public.organizations WHERE organization_id = organization) THEN
		RAISE EXCEPTION 'the organization is still there' USING ERRCODE = '55000';
	END IF;
	ALTER TABLE public.organizations FORCE ROW LEVEL SECURITY;
	ALTER TABLE public.audit NO FORCE ROW LEVEL SECURITY;
	DELETE FROM public.audit WHERE organization_id = organization;
	ALTER TABLE public.audit FORCE ROW LEVEL SECURITY;
	EXECUTE format('DROP SEQUENCE IF EXISTS public.%I', 'numbers_' || replace(organization::text, '-', ''));
	DELETE FROM graphile_worker._private_jobs
		WHERE locked_at IS NULL AND payload::text LIKE '%' || organization::text || '%';
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION civic_forget_organization(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION civic_forget_organization(uuid) TO civic_platform;
