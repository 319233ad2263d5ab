import { ensureBrowser } from './lib/browser.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { checkNode, ensureInstalled } from './lib/install.mjs';
import { main } from './lib/steps.mjs';
import { addUp, hasBrowserTests, runPlaywright, runVitest, sayResult } from './lib/suites.mjs';

// `npm test`: everything. `npm test -- --no-e2e` leaves the browser out; a filter
// (`npm test -- packages/domain`) or an option goes to Vitest, and the browser is left out too.
await main(async () => {
  const args = process.argv.slice(2);
  const filters = args.filter((argument) => argument !== '--no-e2e');
  const withBrowser = args.length === 0 && hasBrowserTests();
  checkNode();
  await ensureInstalled();
  const browser = withBrowser ? await ensureBrowser() : undefined;
  const sums = [await runVitest(filters)];
  if (browser !== undefined) {
    await ensureBuilt();
    sums.push(await runPlaywright([], browser));
  }
  const sum = addUp(sums);
  process.stdout.write(`\n${sayResult(sum)}\n`);
  return sum.failed > 0 ? 1 : 0;
});
