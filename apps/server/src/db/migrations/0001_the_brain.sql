CREATE TABLE "ai_calls" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"provider" text NOT NULL,
	"model" text NOT NULL,
	"purpose" text NOT NULL,
	"session_id" uuid,
	"message_id" text,
	"input_tokens" integer NOT NULL,
	"output_tokens" integer NOT NULL,
	"ms" integer NOT NULL,
	"outcome" text NOT NULL,
	"detail" text,
	"cost_micros" bigint,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ai_calls_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "vector_models" (
	"organization_id" uuid NOT NULL,
	"model" text NOT NULL,
	"dimensions" integer NOT NULL,
	"ready_at" timestamp (3) with time zone,
	"changed" bigint DEFAULT 0 NOT NULL,
	"indexed" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "vector_models_organization_id_model_pk" PRIMARY KEY("organization_id","model")
);
--> statement-breakpoint
CREATE TABLE "vectors" (
	"organization_id" uuid NOT NULL,
	"model" text NOT NULL,
	"owner_kind" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"part" text NOT NULL,
	"department_id" uuid NOT NULL,
	"text_hash" text NOT NULL,
	"dimensions" integer NOT NULL,
	"data" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "vectors_organization_id_model_owner_kind_owner_id_part_pk" PRIMARY KEY("organization_id","model","owner_kind","owner_id","part")
);
--> statement-breakpoint
CREATE TABLE "canary_runs" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"revision" bigint NOT NULL,
	"size" integer NOT NULL,
	"before" real NOT NULL,
	"after" real NOT NULL,
	"suspects" jsonb NOT NULL,
	"is_alert" boolean NOT NULL,
	"dismissed_at" timestamp (3) with time zone,
	"dismissed_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "canary_runs_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "injection_verdicts" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"revision" bigint DEFAULT nextval('learned_revision') NOT NULL,
	"session_id" uuid NOT NULL,
	"text" text NOT NULL,
	"is_attack" boolean NOT NULL,
	"decided_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "injection_verdicts_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "router_checkpoints" (
	"organization_id" uuid PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "learned" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "learned" ADD COLUMN "retired_reason" text;--> statement-breakpoint
ALTER TABLE "learned" ADD COLUMN "retired_by" uuid;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "candidates" jsonb;--> statement-breakpoint
ALTER TABLE "injection_verdicts" ADD CONSTRAINT "injection_verdicts_organization_id_session_id_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "public"."sessions"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ai_calls_latest" ON "ai_calls" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "vectors_of_owner" ON "vectors" USING btree ("organization_id","owner_kind","owner_id");--> statement-breakpoint
CREATE INDEX "canary_runs_latest" ON "canary_runs" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "injection_verdicts_order" ON "injection_verdicts" USING btree ("organization_id","revision");--> statement-breakpoint
SELECT civic_protect(name::regclass)
FROM unnest(ARRAY['ai_calls', 'canary_runs', 'injection_verdicts', 'router_checkpoints', 'vector_models', 'vectors']) AS name;
