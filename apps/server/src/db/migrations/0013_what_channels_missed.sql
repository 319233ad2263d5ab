DROP INDEX "deliveries_age";--> statement-breakpoint
DROP INDEX "files_unsent";--> statement-breakpoint
ALTER TABLE "telegram_updates" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "addition_id" uuid;--> statement-breakpoint
ALTER TABLE "additions" ADD COLUMN "attachments" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_organization_id_addition_id_additions_organization_id_id_fk" FOREIGN KEY ("organization_id","addition_id") REFERENCES "public"."additions"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deliveries_age" ON "deliveries" USING btree ("created_at") WHERE content <> '{}'::jsonb;--> statement-breakpoint
CREATE INDEX "files_unsent" ON "files" USING btree ("created_at") WHERE message_id is null and addition_id is null;