import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './lib/build.mjs';
import { checkNode, ensureInstalled } from './lib/install.mjs';
import { BUNDLE } from './lib/places.mjs';
import { main } from './lib/steps.mjs';

// `npm run admin -- <command>`: what an operator of the server does at its shell.
await main(async () => {
  checkNode();
  await ensureInstalled();
  await ensureBuilt(['server']);
  process.env.NODE_ENV = 'production';
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(join(dirname(BUNDLE), 'admin.js')).href);
});
