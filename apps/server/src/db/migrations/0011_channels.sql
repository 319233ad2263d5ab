CREATE TABLE "bots" (
	"organization_id" uuid NOT NULL,
	"token_sealed" text,
	"token_hash" text NOT NULL,
	"username" text,
	"webhook_secret" text NOT NULL,
	"next_update_id" bigint DEFAULT 0 NOT NULL,
	"seen_at" timestamp (3) with time zone,
	"problem" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "bots_organization_id_pk" PRIMARY KEY("organization_id")
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "deliveries_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"channel" text NOT NULL,
	"address" text NOT NULL,
	"subject" text NOT NULL,
	"session_id" uuid,
	"message_id" uuid,
	"content" jsonb NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"parts_done" integer DEFAULT 0 NOT NULL,
	"external_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"started_by" text,
	"sent_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "deliveries_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "push_subscriptions" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_kind" text NOT NULL,
	"person_id" uuid NOT NULL,
	"login_id" uuid NOT NULL,
	"endpoint" text NOT NULL,
	"keys" jsonb NOT NULL,
	"locale" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "push_subscriptions_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "telegram_chats" (
	"organization_id" uuid NOT NULL,
	"chat_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text,
	"locale" text,
	"citizen_id" uuid,
	"staff_id" uuid,
	"step" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"dead_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "telegram_chats_organization_id_chat_id_pk" PRIMARY KEY("organization_id","chat_id")
);
--> statement-breakpoint
CREATE TABLE "telegram_links" (
	"organization_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"person_kind" text NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "telegram_links_organization_id_token_hash_pk" PRIMARY KEY("organization_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "telegram_updates" (
	"organization_id" uuid NOT NULL,
	"update_id" bigint NOT NULL,
	"chat_id" text NOT NULL,
	"body" jsonb NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	"problem" text,
	CONSTRAINT "telegram_updates_organization_id_update_id_pk" PRIMARY KEY("organization_id","update_id")
);
--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_organization_id_session_id_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "public"."sessions"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_subject" ON "deliveries" USING btree ("organization_id","channel","address","subject");--> statement-breakpoint
CREATE INDEX "deliveries_waiting" ON "deliveries" USING btree ("channel","organization_id","address","position") WHERE state in ('queued', 'sending');--> statement-breakpoint
CREATE INDEX "deliveries_message" ON "deliveries" USING btree ("organization_id","message_id");--> statement-breakpoint
CREATE INDEX "deliveries_external" ON "deliveries" USING btree ("channel",(external_ids->>0)) WHERE external_ids <> '[]'::jsonb;--> statement-breakpoint
CREATE INDEX "deliveries_troubled" ON "deliveries" USING btree ("organization_id","created_at","id") WHERE state in ('failed', 'unconfirmed');--> statement-breakpoint
CREATE INDEX "deliveries_age" ON "deliveries" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "push_subscriptions_endpoint" ON "push_subscriptions" USING btree ("organization_id","endpoint");--> statement-breakpoint
CREATE INDEX "push_subscriptions_person" ON "push_subscriptions" USING btree ("organization_id","person_kind","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "telegram_chats_citizen" ON "telegram_chats" USING btree ("organization_id","citizen_id") WHERE citizen_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "telegram_chats_staff" ON "telegram_chats" USING btree ("organization_id","staff_id") WHERE staff_id is not null;--> statement-breakpoint
CREATE INDEX "telegram_links_person" ON "telegram_links" USING btree ("organization_id","person_kind","person_id");--> statement-breakpoint
CREATE INDEX "telegram_updates_waiting" ON "telegram_updates" USING btree ("organization_id","chat_id","update_id") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "telegram_updates_age" ON "telegram_updates" USING btree ("received_at");--> statement-breakpoint
SELECT civic_protect(name::regclass)
FROM unnest(ARRAY['bots', 'telegram_updates', 'telegram_chats', 'telegram_links', 'push_subscriptions', 'deliveries']) AS name;
