ALTER TABLE "documents" ADD COLUMN "removed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "faqs" ADD COLUMN "removed_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "documents_removed" ON "documents" USING btree ("removed_at") WHERE removed_at is not null;--> statement-breakpoint
CREATE INDEX "faqs_removed" ON "faqs" USING btree ("removed_at") WHERE removed_at is not null;