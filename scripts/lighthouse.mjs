import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBrowser } from './lib/browser.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { checkNode, ensureInstalled } from './lib/install.mjs';
import { ensureLighthouse } from './lib/lighthouse.mjs';
import { E2E } from './lib/places.mjs';
import { demoLogin, startProduct, stopProduct, withDataDir } from './lib/product.mjs';
import { main } from './lib/steps.mjs';

// `npm run lighthouse`: what Lighthouse says of the built product, and what it finds wrong. A part of
// an address looks at those pages alone: `npm run lighthouse -- /staff/admin`, and / at home.

/** A phone on a slow line: 400 kbit/s, 400 ms there and back, a processor a quarter as fast. */
const slowPhone = {
  formFactor: 'mobile',
  screenEmulation: { mobile: true, width: 390, height: 844, deviceScaleFactor: 2, disabled: false },
  throttling: {
    rttMs: 400,
    throughputKbps: 400,
    cpuSlowdownMultiplier: 4,
    requestLatencyMs: 400,
    downloadThroughputKbps: 400,
    uploadThroughputKbps: 400,
  },
};
const desktop = {
  formFactor: 'desktop',
  screenEmulation: {
    mobile: false,
    width: 1440,
    height: 900,
    deviceScaleFactor: 1,
    disabled: false,
  },
  throttlingMethod: 'provided',
};

/** What is promised of pages, out of 100. Speed is told of the citizens' home: its line is the slow one. */
const whole = { performance: 95, accessibility: 95, 'best-practices': 95, seo: 95 };
const sound = { accessibility: 95, 'best-practices': 95 };

const citizens = { who: null, settings: slowPhone };
const admins = { who: 'akmal.nazarov', settings: desktop, goals: sound };
const superusers = { ...admins, who: 'superuser' };
const pages = [
  { path: '/', ...citizens, goals: whole },
  { path: '/send', ...citizens, goals: sound },
  { path: '/staff/login', ...citizens, goals: sound },
  ...[
    '/staff',
    '/staff/overview',
    '/staff/search',
    '/staff/router',
    '/staff/router/learned',
    '/staff/quick-replies',
    '/staff/account',
    '/staff/admin/departments',
    '/staff/admin/staff',
    '/staff/admin/neighborhoods',
    '/staff/admin/settings',
    '/staff/admin/broadcasts',
    '/staff/admin/models',
    '/staff/admin/audit',
  ].map((path) => ({ path, ...admins })),
  ...[
    '/staff/platform/organizations',
    '/staff/platform/quarantine',
    '/staff/platform/injection-log',
    '/staff/platform/system',
  ].map((path) => ({ path, ...superusers })),
];

/** Whether a page is among those asked for; every address has a /, so that one means home. */
function isWanted(path, wanted) {
  return wanted === '/' ? path === '/' : path.includes(wanted);
}

/** A port for the browser's debugger. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** A browser in which somebody of the staff is logged in, or nobody. */
async function openBrowser(program, address, login) {
  const { chromium } = createRequire(join(E2E, 'package.json'))('playwright-core');
  const port = await freePort();
  const context = await chromium.launchPersistentContext('', {
    executablePath: program,
    args: [
      `--remote-debugging-port=${port}`,
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  if (login !== null) {
    const answer = await context.request.post(`${address}/api/auth/login`, { data: login });
    if (!answer.ok()) throw new Error(`${login.email} could not log in: ${answer.status()}`);
  }
  return { context, port };
}

/** What in a page costs points, and where. */
function findings({ audits, categories }) {
  const counted = new Map(
    Object.values(categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => [id, audits[id]]),
    ),
  );
  return [...counted.values()]
    .filter(({ score, scoreDisplayMode }) => scoreDisplayMode !== 'metricSavings' && score !== null)
    .filter(({ score }) => score < 0.9)
    .map(({ id, displayValue, details }) => {
      const places = (details?.items ?? []).map(({ node, description }) =>
        String(node?.selector ?? description ?? ''),
      );
      return [id, displayValue, ...places.slice(0, 4)].filter(Boolean).join(' · ');
    });
}

/** @returns whether a page is as good as it is promised to be */
async function measure(lighthouse, { path, settings, goals }, address, port) {
  // The first page after a start waits for its own code to be read: no visitor after it does.
  await fetch(`${address}${path}`, { redirect: 'manual' });
  const { lhr } = await lighthouse(
    `${address}${path}`,
    { port, output: 'json', logLevel: 'error' },
    {
      extends: 'lighthouse:default',
      settings: { ...settings, onlyCategories: Object.keys(goals), disableStorageReset: true },
    },
  );
  const scores = Object.entries(goals).map(([name, goal]) => {
    const score = Math.round((lhr.categories[name].score ?? 0) * 100);
    return { name, score, isMet: score >= goal };
  });
  const said = scores.map(({ name, score, isMet }) => `${name} ${score}${isMet ? '' : ' ✗'}`);
  process.stdout.write(`${path.padEnd(28)} ${said.join('   ')}\n`);
  if (lhr.finalDisplayedUrl !== `${address}${path}`)
    process.stdout.write(`    led to ${lhr.finalDisplayedUrl}\n`);
  for (const finding of findings(lhr)) process.stdout.write(`    ${finding}\n`);
  return scores.every(({ isMet }) => isMet);
}

await main(async () => {
  const wanted = process.argv[2] ?? '';
  checkNode();
  await ensureInstalled();
  const program = await ensureBrowser();
  const entry = await ensureLighthouse();
  await ensureBuilt();
  const { default: lighthouse } = await import(pathToFileURL(entry).href);
  return withDataDir(async (dataDir) => {
    const { child, address } = await startProduct(dataDir);
    const results = [];
    for (const who of new Set(pages.map((page) => page.who))) {
      const login = who === null ? null : demoLogin(dataDir, who);
      const mine = pages.filter((page) => page.who === who && isWanted(page.path, wanted));
      if (mine.length === 0) continue;
      const { context, port } = await openBrowser(program, address, login);
      for (const page of mine) results.push(await measure(lighthouse, page, address, port));
      await context.close();
    }
    await stopProduct(child);
    return results.every(Boolean) ? 0 : 1;
  });
});
