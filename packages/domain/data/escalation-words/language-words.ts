export type WordReason = 'requested_human' | 'sensitive_topic' | 'frustration';

/**
 * Words of one language upon which a chat is handed to humans, per reason. Written the way the matcher
 * reads them: a phrase is words in a row, `*` lets the word take the endings of its language, a
 * leading `=` means the message says this and nothing else, `/` stands between words of which any will
 * do, `~` is a place where one more word may stand. Apostrophes are not needed (`tolov` is toʻlov),
 * Persian is written without its zero-width joints.
 */
export interface LanguageWords extends Record<WordReason, readonly string[]> {
  /** What a stem may end in; whatever else follows makes it another word. */
  endings: RegExp;
  /** Operators that sell a service: no word for a human in these is a wish for one. */
  otherOperators: readonly string[];
}
