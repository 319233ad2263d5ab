import { ensureBuilt } from './lib/build.mjs';
import { checkNode, ensureInstalled } from './lib/install.mjs';
import { main, StepError } from './lib/steps.mjs';
import { runVitest, sayResult } from './lib/suites.mjs';

// `npm run crash -- 100`: the crash test of the suite, as many rounds as are asked for.
await main(async () => {
  const [given = '30'] = process.argv.slice(2);
  const rounds = Number(given);
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new StepError(`${given} is not a number of rounds: npm run crash -- 100`);
  }
  checkNode();
  await ensureInstalled();
  await ensureBuilt();
  const args = ['--project', 'processes', '--reporter=verbose', 'crash'];
  const sum = await runVitest(args, { CRASH_ROUNDS: String(rounds) });
  process.stdout.write(`\n${sayResult(sum)}\n`);
  return sum.failed > 0 ? 1 : 0;
});
