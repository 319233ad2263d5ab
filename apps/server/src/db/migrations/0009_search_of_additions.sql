-- Words with a slip are looked for by what they begin and end with: trigrams cost more the more words there are.
DROP INDEX IF EXISTS "search_words_similar";--> statement-breakpoint
CREATE INDEX "search_words_begin" ON "search_words" USING btree ("organization_id",length(word),"word" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "search_words_end" ON "search_words" USING btree ("organization_id",length(word),reverse(word) text_pattern_ops);
--> statement-breakpoint
-- What a citizen adds beside a locked appeal is found like any other text.
CREATE TRIGGER search_addition AFTER INSERT OR UPDATE OF text OR DELETE ON additions FOR EACH ROW
	EXECUTE FUNCTION civic_search_pend('addition');
--> statement-breakpoint
INSERT INTO search_pending (organization_id, id, kind)
SELECT organization_id, id, 'addition' FROM additions
ON CONFLICT DO NOTHING;
