CREATE TABLE "translations" (
	"organization_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"language" text NOT NULL,
	"text" text NOT NULL,
	"provider" text NOT NULL,
	"model" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "translations_organization_id_message_id_language_pk" PRIMARY KEY("organization_id","message_id","language")
);
--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_organization_id_message_id_messages_organization_id_id_fk" FOREIGN KEY ("organization_id","message_id") REFERENCES "public"."messages"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
SELECT civic_protect('translations'::regclass);
