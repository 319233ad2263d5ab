import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { checkNode, ensureInstalled } from './lib/install.mjs';
import { ROOT, SERVER } from './lib/places.mjs';
import { main, openly } from './lib/steps.mjs';

// `npm run dev`: the server from its sources, started again when they change; pages are built as
// they are asked for.
await main(async () => {
  checkNode();
  await ensureInstalled();
  // Pages of others carry it as it was built; the rest is drawn from its sources.
  await ensureBuilt(['widget']);
  const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const entry = join(SERVER, 'src', 'main.ts');
  return openly(
    process.execPath,
    [tsx, 'watch', '--clear-screen=false', entry, ...process.argv.slice(2)],
    {
      cwd: ROOT,
      env: { NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' },
    },
  );
});
