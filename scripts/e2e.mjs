import { ensureBrowser } from './lib/browser.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { checkNode, ensureInstalled } from './lib/install.mjs';
import { main } from './lib/steps.mjs';
import { runPlaywright, sayResult } from './lib/suites.mjs';

// `npm run e2e`: the browser tests alone; arguments go to Playwright.
await main(async () => {
  checkNode();
  await ensureInstalled();
  const browser = await ensureBrowser();
  await ensureBuilt();
  const sum = await runPlaywright(process.argv.slice(2), browser);
  process.stdout.write(`\n${sayResult(sum)}\n`);
  return sum.failed > 0 ? 1 : 0;
});
