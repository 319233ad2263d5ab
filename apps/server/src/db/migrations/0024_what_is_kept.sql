CREATE TABLE "retention_runs" (
	"organization_id" uuid NOT NULL,
	"day" date NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"removed" jsonb NOT NULL,
	CONSTRAINT "retention_runs_organization_id_pk" PRIMARY KEY("organization_id")
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "contents_removed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "messages_removed" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "retention_runs" ADD CONSTRAINT "retention_runs_organization_id_organizations_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deliveries_session" ON "deliveries" USING btree ("organization_id","session_id") WHERE session_id is not null;--> statement-breakpoint
CREATE INDEX "files_addition" ON "files" USING btree ("organization_id","addition_id") WHERE addition_id is not null;--> statement-breakpoint
CREATE INDEX "webhook_deliveries_session" ON "webhook_deliveries" USING btree ("organization_id","session_id") WHERE session_id is not null;--> statement-breakpoint
CREATE INDEX "sessions_kept" ON "sessions" USING btree ("organization_id","closed_at","id") WHERE status = 'closed' and contents_removed_at is null;--> statement-breakpoint
CREATE INDEX "notifications_session" ON "notifications" USING btree ("organization_id","session_id") WHERE session_id is not null;--> statement-breakpoint
SELECT civic_protect('retention_runs');
--> statement-breakpoint
-- The record of acts is never changed, but for this: of acts that were about what a person has had
-- deleted, what names it goes. That it was done, by whom and when stays. Only of targets that can hold a
-- citizen's words, and only within the organization that asks. An owner who is
-- behind the wall itself steps out of it for this one transaction.
CREATE FUNCTION civic_forget_in_audit(organization uuid, targets text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
	AS $$
DECLARE
	walled boolean := (SELECT NOT (rolsuper OR rolbypassrls) FROM pg_roles WHERE rolname = current_user);
	caller uuid := nullif(current_setting('app.organization', true), '')::uuid;
BEGIN
	IF caller IS NOT NULL AND caller <> organization THEN
		RAISE EXCEPTION 'another organization' USING ERRCODE = '42501';
	END IF;
	IF walled THEN ALTER TABLE public.audit NO FORCE ROW LEVEL SECURITY; END IF;
	UPDATE public.audit SET target_name = NULL, before = NULL, after = NULL
		WHERE organization_id = organization AND target_id = ANY (targets)
			AND target_kind IN ('session', 'learned', 'unanswered', 'citizen')
			AND act <> 'citizen.deleted';
	IF walled THEN ALTER TABLE public.audit FORCE ROW LEVEL SECURITY; END IF;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION civic_forget_in_audit(uuid, text[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION civic_forget_in_audit(uuid, text[]) TO civic_app;
