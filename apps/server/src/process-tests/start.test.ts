import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient } from '@civicconnect/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Installation } from '../testing/process/installation.ts';
import { remoteStaff } from '../testing/process/people.ts';
import type { Ended } from '../testing/process/program.ts';

/** A demo installation that was started once and stopped: copied where that is enough. */
let demo: Installation;
let firstStart: Ended;
beforeAll(async () => {
  demo = await Installation.make();
  const program = demo.start({ LOG_LEVEL: 'trace' });
  await program.ready;
  firstStart = await program.end('SIGTERM');
});
afterAll(() => demo.remove());

const patience = { timeout: 20_000, interval: 10 };

let place: Installation;
beforeEach(async () => {
  place = await Installation.make();
});
afterEach(() => place.remove());

/** A refused start says one line that a person can act on, and nothing else. */
function expectOneLine(ended: Ended, line: RegExp): void {
  expect(ended).toMatchObject({ code: 1, output: '' });
  expect(ended.errors.trimEnd().split('\n')).toEqual([expect.stringMatching(line)]);
}

describe('a first start with --no-demo', () => {
  const superuser = {
    SUPERUSER_EMAIL: 'rahbar@tuman.example',
    SUPERUSER_PASSWORD: 'juda-maxfiy-soz',
  };

  it('makes a working installation with a superuser and no demo data, kept over a restart', async () => {
    const first = place.start(superuser, ['--no-demo']);
    const url = await first.ready;
    const login = { email: superuser.SUPERUSER_EMAIL, password: superuser.SUPERUSER_PASSWORD };
    const boss = await remoteStaff(url, login);
    const me = await boss.at(url).me();
    expect(me.person).toMatchObject({ kind: 'staff', role: 'superuser', email: login.email });
    expect((await boss.at(url).departments()).items).toEqual([]);
    await expect(stat(join(place.dataDir, 'demo-logins.json'))).rejects.toThrow(/ENOENT/);
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(await page.text()).not.toMatch(/Narpay/);
    expect(await first.end('SIGTERM')).toMatchObject({ code: 0 });

    // Its superuser is founded: a later start needs to be told nothing.
    const second = place.start({}, ['--no-demo']);
    const again = await remoteStaff(await second.ready, login);
    expect((await again.at(await second.ready).me()).person).toMatchObject({ role: 'superuser' });
  });

  it('says in one line what it needs when there is no terminal to ask at', async () => {
    expectOneLine(
      await place.refusal({}, ['--no-demo']),
      /^SUPERUSER_EMAIL and SUPERUSER_PASSWORD must be set .*--no-demo/,
    );
    expect(await place.serverPid()).toBeNull();
  });
});

describe('the first start of the demo', () => {
  it('keeps the passwords out of what a log could collect', async () => {
    const logins = await demo.logins();
    expect(new Set(logins.map(({ role }) => role)).size).toBe(4);
    expect((await stat(join(demo.dataDir, 'demo-logins.json'))).mode & 0o777).toBe(0o600);
    for (const { password } of logins)
      expect(firstStart.output + firstStart.errors).not.toContain(password);
  });
});

describe('the demo where others can connect', () => {
  it.each<Record<string, string>>([
    { HOST: '0.0.0.0' },
    { PUBLIC_URL: 'https://murojaat.tuman.example' },
  ])('is refused with %o in one line', async (open) => {
    expectOneLine(await place.refusal(open), /^ALLOW_DEMO must be 1 .*(HOST|PUBLIC_URL)=/);
  });

  it('is served with ALLOW_DEMO=1, and refused to a later --no-demo on the same data', async () => {
    const open = { PUBLIC_URL: 'https://murojaat.tuman.example' };
    const served = await demo.copy();
    const allowed = served.start({ ...open, ALLOW_DEMO: '1' });
    expect(await allowed.ready).toBe(open.PUBLIC_URL);
    await allowed.end('SIGTERM');
    expectOneLine(await served.refusal(open, ['--no-demo']), /^ALLOW_DEMO must be 1 /);
    await served.remove();
  });
});

describe('one DATA_DIR', () => {
  it('has one process: a second is refused in one line, and the first goes on', async () => {
    const used = await demo.copy();
    const first = used.start();
    const url = await first.ready;
    expectOneLine(
      await used.refusal(),
      new RegExp(`^DATA_DIR ${used.dataDir} is in use .*process ${first.pid}\\b`),
    );
    expect((await createClient({ baseUrl: url }).health()).status).toBe('ok');
    await used.remove();
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('is left in order at %s', async (signal) => {
    const left = await demo.copy();
    const program = left.start();
    await program.ready;
    expect(await left.serverPid()).toBeGreaterThan(0);
    const ended = await program.end(signal);
    expect(ended).toMatchObject({ code: 0, errors: '' });
    expect(ended.milliseconds).toBeLessThan(10_000);
    expect(await left.serverPid()).toBeNull();
    await left.remove();
  });

  it('is left in order by a start that is told to stop', async () => {
    const left = await demo.copy();
    const program = left.start();
    await vi.waitFor(async () => expect(await left.serverPid()).not.toBeNull(), patience);
    expect(await program.end('SIGTERM')).toMatchObject({ code: 0, errors: '' });
    expect(await left.serverPid()).toBeNull();
    await left.remove();
  });
});

describe('a variable that makes no sense', () => {
  it.each<Record<string, string>>([
    { PORT: 'abc' },
    { DATABASE_URL: 'mysql://localhost/civic' },
    { ROLE: 'api,worker' },
  ])('stops the start with one line that names it: %o', async (given) => {
    const [name] = Object.keys(given);
    expectOneLine(await place.refusal(given), new RegExp(`\\b${name}\\b`));
  });
});
