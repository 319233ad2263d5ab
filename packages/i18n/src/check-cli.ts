/**
 * `npm run check` runs this: every string in every language, or exit code 1 with a line for each that
 * is wrong. Strings that nothing names are listed too, but fail nothing.
 */
import { join } from 'node:path';
import { findMissing } from './check.ts';
import { allKeys, readSources, unusedKeys } from './usage.ts';

const root = join(import.meta.dirname, '../../..');
const findings = findMissing();
for (const { key, locale, problem } of findings) console.error(`${key} [${locale}]: ${problem}`);

const unused = unusedKeys(readSources([join(root, 'apps'), join(root, 'packages')]));
if (process.argv.includes('--unused')) for (const key of unused) console.log(`unused: ${key}`);
console.log(
  `translations: ${allKeys().length} strings, ${findings.length} wrong, ${unused.length} not named by any source${
    unused.length > 0 && !process.argv.includes('--unused') ? ' (--unused lists them)' : ''
  }`,
);
process.exitCode = findings.length > 0 ? 1 : 0;
