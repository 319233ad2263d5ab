import { ensureBuilt } from './lib/build.mjs';
import { checkNode, ensureInstalled } from './lib/install.mjs';
import { main, StepError } from './lib/steps.mjs';
import { runVitest, sayResult } from './lib/suites.mjs';

// `npm run crash -- 100`: the crash test of the suite, as many rounds as are asked for.
// `npm run crash -- telegram 2000`: that of the Telegram bot, with as many chats; its figures are printed.

const howTo = 'npm run crash -- 100, or npm run crash -- telegram 2000';

/** @param {string | undefined} given @param {number} usual */
function countOf(given, usual) {
  const count = Number(given ?? usual);
  if (!Number.isInteger(count) || count < 1)
    throw new StepError(`${given} is not a number: ${howTo}`);
  return String(count);
}

/** @param {string | undefined} chats */
function telegram(chats) {
  const file = 'apps/server/src/modules/deliveries/crash.test.ts';
  return runVitest(['--project', 'server', file], { TELEGRAM_CHATS: countOf(chats, 2000) });
}

/** @param {string | undefined} rounds */
function program(rounds) {
  const args = ['--project', 'processes', '--reporter=verbose', 'process-tests/crash'];
  return runVitest(args, { CRASH_ROUNDS: countOf(rounds, 30) });
}

await main(async () => {
  const [what, count] = process.argv.slice(2);
  checkNode();
  await ensureInstalled();
  if (what !== 'telegram') await ensureBuilt();
  const sum = await (what === 'telegram' ? telegram(count) : program(what));
  process.stdout.write(`\n${sayResult(sum)}\n`);
  return sum.failed > 0 ? 1 : 0;
});
