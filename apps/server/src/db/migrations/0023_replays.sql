CREATE TABLE "replayed_messages" (
	"organization_id" uuid NOT NULL,
	"replay_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"session_id" uuid NOT NULL,
	"for_seq" integer NOT NULL,
	"truth_id" uuid,
	"before" jsonb,
	"after" jsonb,
	CONSTRAINT "replayed_messages_organization_id_replay_id_position_pk" PRIMARY KEY("organization_id","replay_id","position")
);
--> statement-breakpoint
CREATE TABLE "replays" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"state" text NOT NULL,
	"settings" jsonb NOT NULL,
	"changes" jsonb NOT NULL,
	"sample" jsonb NOT NULL,
	"left_out" integer NOT NULL,
	"spent_micros" bigint DEFAULT 0 NOT NULL,
	"started_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "replays_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "replayed_messages" ADD CONSTRAINT "replayed_messages_organization_id_replay_id_replays_organization_id_id_fk" FOREIGN KEY ("organization_id","replay_id") REFERENCES "public"."replays"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replayed_messages" ADD CONSTRAINT "replayed_messages_organization_id_session_id_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "public"."sessions"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replays" ADD CONSTRAINT "replays_organization_id_started_by_staff_organization_id_id_fk" FOREIGN KEY ("organization_id","started_by") REFERENCES "public"."staff"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "replayed_messages_session" ON "replayed_messages" USING btree ("organization_id","session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "replays_one" ON "replays" USING btree ("organization_id") WHERE state in ('waiting', 'running');
--> statement-breakpoint
SELECT civic_protect('replays');
--> statement-breakpoint
SELECT civic_protect('replayed_messages');
