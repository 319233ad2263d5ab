export * from './browser.ts';
export { catalog, type Entry } from './catalog.ts';
export { catalogs } from './catalogs/index.ts';
export { messagesOf, translator } from './translator.ts';
