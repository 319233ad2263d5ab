export * from './browser.ts';
export { catalog, type Entry } from './catalog.ts';
export { catalogs } from './catalogs/index.ts';
export { type InvalidIssue, invalidKind, invalidText, problemText } from './problem-text.ts';
export { messagesOf, translator } from './translator.ts';
