import { existsSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { type Client, createClient } from '@civicconnect/contract';
import { type CDPSession, chromium, type Page } from '@playwright/test';

// The inbox of a district with ten thousand open sessions, measured in a real browser: started by
// `npm run bench -- inbox`, which says where the product answers and who logs in.

const { BENCH_URL: url = '', BENCH_EMAIL: email, BENCH_PASSWORD: password } = process.env;
const seconds = Number(process.env.BENCH_SECONDS ?? 10);
const serverPid = Number(process.env.BENCH_PID);
const rate = Number(process.env.BENCH_RATE ?? 50);
const usual = '/usr/bin/chromium';
const found = process.env.CHROME_PATH ?? (existsSync(usual) ? usual : undefined);

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** CPU seconds of a process and its threads: what a busy machine cannot stretch. */
function cpuSecondsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function say(what: string, value: string, goal: string, holds: boolean): void {
  process.stdout.write(
    `${what.padEnd(52)} ${value.padStart(18)}  (${goal}) ${holds ? '✓' : '✗'}\n`,
  );
}

/** A machine that is busy with other things is slow, not wrong: the figures will say so. */
const patience = 120_000;

/** First paint of the inbox with its rows, ms after the navigation began. */
async function firstPaint(page: Page): Promise<number> {
  await page.goto(`${url}/staff`, { timeout: patience });
  await page.locator('.session-row').first().waitFor({ timeout: patience });
  return page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
}

interface Scrolled {
  frames: number;
  /** Frames that came later than two thirtieths of a second after the one before. */
  late: number;
  /** Frames in which a part of the list's pane had neither row nor heading. */
  blank: number;
  rows: number;
}

/** Scrolls down at an even speed and looks at each frame whether the pane is filled with rows. */
function scrollDown(page: Page, ms: number): Promise<Scrolled> {
  return page.evaluate(async (duration) => {
    const pane = document.querySelector('.list-scroll');
    if (!pane) throw new Error('there is no list');
    const result = { frames: 0, late: 0, blank: 0, rows: 0 };
    const isBlank = () => {
      const { top, bottom } = pane.getBoundingClientRect();
      const end = Math.min(bottom, top + pane.scrollHeight - pane.scrollTop - 12);
      let covered = top;
      const boxes = [...pane.querySelectorAll('.session-row, .list-group')]
        .map((element) => element.getBoundingClientRect())
        .sort((a, b) => a.top - b.top);
      for (const box of boxes) if (box.top <= covered + 12) covered = Math.max(covered, box.bottom);
      return covered < end - 12;
    };
    const begun = performance.now();
    let before = begun;
    await new Promise<void>((resolve) => {
      const step = (now: number) => {
        result.frames += 1;
        if (now - before > 67) result.late += 1;
        before = now;
        if (isBlank()) result.blank += 1;
        pane.scrollTop += 60;
        if (now - begun < duration) requestAnimationFrame(step);
        else resolve();
      };
      requestAnimationFrame(step);
    });
    result.rows = Math.round(pane.scrollTop / 76);
    return result;
  }, ms);
}

/** CPU seconds that the page's process has used. */
async function cpuOf(browser: CDPSession, pid: number): Promise<number> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  return processInfo.find(({ id }) => id === pid)?.cpuTime ?? Number.NaN;
}

async function busiestRenderer(browser: CDPSession): Promise<number> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return renderers.sort((a, b) => b.cpuTime - a.cpuTime)[0]?.id ?? 0;
}

/** Changes sessions at an even rate; each change is an event with the whole view. */
async function changeSessions(
  client: Client,
  ids: readonly string[],
  perSecond: number,
): Promise<number> {
  const began = performance.now();
  const under: Promise<unknown>[] = [];
  let done = 0;
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const due = began + (n * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const id = ids[(n * 37) % ids.length] ?? '';
    const priority = (['high', 'normal', 'low'] as const)[n % 3] ?? 'normal';
    under.push(
      client
        .updateSession({ params: { id }, body: { priority } })
        .then(() => {
          done += 1;
        })
        .catch(() => undefined),
    );
  }
  await Promise.all(under);
  return done / ((performance.now() - began) / 1000);
}

async function serverLists(client: Client): Promise<number[]> {
  const spans: number[] = [];
  for (let n = 0; n < 200; n += 1) {
    const began = performance.now();
    await client.listSessions({
      query: {
        limit: 50,
        ...(n % 2 ? { view: 'unassigned' } : {}),
        ...(n % 5 ? {} : { late: 'true' }),
      },
    });
    spans.push(performance.now() - began);
  }
  return spans;
}

const browser = await chromium.launch({
  ...(found ? { executablePath: found } : {}),
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking'],
});
try {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    timezoneId: 'Asia/Tashkent',
  });
  const answer = await context.request.post(`${url}/api/auth/login`, { data: { email, password } });
  const { accessToken } = await answer.json();
  const client = createClient({ baseUrl: url, token: () => accessToken });

  const loadBefore = loadavg()[0] ?? 0;
  const cpuOfServer = cpuSecondsOf(serverPid);
  const lists = await serverLists(client);
  const cpuPerList = ((cpuSecondsOf(serverPid) - cpuOfServer) * 1000) / lists.length;
  process.stdout.write(
    `load of the machine before: ${loadBefore.toFixed(1)}; the server's CPU for a page of the list: ${cpuPerList.toFixed(1)} ms\n`,
  );
  const p99 = percentile(lists, 0.99);
  say(
    'server: a page of the list, median and p99',
    `${percentile(lists, 0.5).toFixed(0)} / ${p99.toFixed(0)} ms`,
    'p99 ≤ 150 ms',
    p99 <= 150,
  );

  const paints: number[] = [];
  for (let n = 0; n < 7; n += 1) {
    const page = await context.newPage();
    paints.push(await firstPaint(page));
    await page.close();
  }
  const paint = percentile(paints, 0.5);
  say(
    'first paint of the inbox, median of 7',
    `${paint.toFixed(0)} ms`,
    '≤ 1,000 ms',
    paint <= 1000,
  );

  const page = await context.newPage();
  // The loader of this file gives functions their names by a helper that pages do not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await firstPaint(page);
  await page.waitForLoadState('networkidle');
  const scrolled = await scrollDown(page, 6_000);
  say(
    `scrolling: ${scrolled.rows} rows in ${scrolled.frames} frames`,
    `${scrolled.blank} blank, ${scrolled.late} late`,
    'no blank frame',
    scrolled.blank === 0,
  );

  const shown = await page
    .locator('.session-row')
    .evaluateAll((rows) => rows.map(({ id }) => id.replace('session-row-', '')));
  const { items } = await client.listSessions({ query: { limit: 100 } });
  const ids = [...new Set([...shown, ...items.map(({ id }) => id)])];
  const cdp = await browser.newBrowserCDPSession();
  const pid = await busiestRenderer(cdp);
  const [cpuBefore, began] = [await cpuOf(cdp, pid), performance.now()];
  const reached = await changeSessions(client, ids, rate);
  const share = (await cpuOf(cdp, pid)) - cpuBefore;
  const perSecond = share / ((performance.now() - began) / 1000);
  say(
    `the page's CPU at ${reached.toFixed(0)} live events a second`,
    `${(perSecond * 100).toFixed(0)} % of a core`,
    '≤ 30 %',
    perSecond <= 0.3,
  );
} finally {
  await browser.close();
}
