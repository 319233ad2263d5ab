import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { checkNode, ensureInstalled } from './lib/install.mjs';
import { ROOT, SERVER } from './lib/places.mjs';
import { main, openly, StepError } from './lib/steps.mjs';

// `npm run bench -- analysis|search|overview|history|inbox|document|visitors`: how fast the built product is, on this machine, against itself.
// `search --kept FOLDER` and `history --kept FOLDER` leave their rows there: the next run measures at once.

const programs = {
  analysis: 'bench-cli.ts',
  search: 'bench-cli.ts',
  overview: 'bench-cli.ts',
  history: 'bench-cli.ts',
  inbox: 'inbox-cli.ts',
  document: 'chats-cli.ts',
  visitors: 'chats-cli.ts',
};
const tasks = Object.keys(programs);

await main(async () => {
  const [task = '', ...options] = process.argv.slice(2);
  if (process.platform !== 'linux') throw new StepError('CPU can be measured on Linux only.');
  if (!tasks.includes(task)) {
    throw new StepError(`npm run bench -- ${tasks.join('|')} [--rounds 4 --seconds 10 …]`);
  }
  checkNode();
  await ensureInstalled();
  await ensureBuilt();
  const program = join(SERVER, 'src', 'testing', 'bench', programs[task]);
  return openly(process.execPath, ['--import', 'tsx', program, task, ...options], { cwd: ROOT });
});
