import module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './lib/build.mjs';
import { checkNode, ensureInstalled } from './lib/install.mjs';
import { BUNDLE, CACHE } from './lib/places.mjs';
import { main } from './lib/steps.mjs';

// `npm start`: install what is missing, build what is stale, then be the server. It runs in this
// very process: signals and the exit code are its own, and no second Node.js keeps memory.
await main(async () => {
  checkNode();
  await ensureInstalled();
  await ensureBuilt();
  process.env.NODE_ENV = 'production';
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  process.setSourceMapsEnabled(true);
  // Node.js 22 and newer remember compiled code between starts.
  Reflect.get(module, 'enableCompileCache')?.(join(CACHE, 'compiled'));
  await import(pathToFileURL(BUNDLE).href);
});
