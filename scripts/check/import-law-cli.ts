import { checkImports } from './import-law.ts';
import { readSources } from './sources.ts';

const sources = readSources(process.cwd());
const violations = checkImports(sources);
for (const { path, line, message } of violations) console.log(`${path}:${line} ${message}`);
console.log(`${sources.length} files, ${violations.length} broken laws`);
process.exitCode = violations.length > 0 ? 1 : 0;
