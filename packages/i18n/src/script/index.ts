export { isCyrillic } from './letters.ts';
export { toCyrillic } from './to-cyrillic.ts';
export { toLatin } from './to-latin.ts';
