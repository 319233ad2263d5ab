CREATE TABLE "broadcasts" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"audience" text NOT NULL,
	"department_ids" jsonb NOT NULL,
	"text" jsonb NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "broadcasts_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "broadcasts_seen" (
	"organization_id" uuid NOT NULL,
	"broadcast_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"person_kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "broadcasts_seen_organization_id_broadcast_id_person_id_pk" PRIMARY KEY("organization_id","broadcast_id","person_id")
);
--> statement-breakpoint
DROP INDEX "notifications_latest";--> statement-breakpoint
DROP INDEX "notifications_unread";--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "last_assigned_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "subject" text NOT NULL;--> statement-breakpoint
ALTER TABLE "broadcasts_seen" ADD CONSTRAINT "broadcasts_seen_organization_id_broadcast_id_broadcasts_organization_id_id_fk" FOREIGN KEY ("organization_id","broadcast_id") REFERENCES "public"."broadcasts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "broadcasts_latest" ON "broadcasts" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "sessions_received" ON "sessions" USING btree ("organization_id","opened_at");--> statement-breakpoint
CREATE INDEX "sessions_answered" ON "sessions" USING btree ("organization_id","first_reply_at") WHERE first_reply_at is not null;--> statement-breakpoint
CREATE INDEX "notifications_age" ON "notifications" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "notifications_latest" ON "notifications" USING btree ("organization_id","staff_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_unread" ON "notifications" USING btree ("organization_id","staff_id","subject") WHERE read_at is null;--> statement-breakpoint
SELECT civic_protect(name::regclass)
FROM unnest(ARRAY['broadcasts', 'broadcasts_seen']) AS name;
