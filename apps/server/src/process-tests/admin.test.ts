import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient } from '@civicconnect/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Installation } from '../testing/process/installation.ts';
import { remoteStaff } from '../testing/process/people.ts';
import type { Ended } from '../testing/process/program.ts';

let place: Installation;
beforeEach(async () => {
  place = await Installation.make();
});
afterEach(() => place.remove());

const password = 'daryo-boyida-7-tol';
const email = 'rahbar@tuman.example';

function expectOneLine(ended: Ended, line: RegExp): void {
  expect(ended).toMatchObject({ code: 1, output: '' });
  expect(ended.errors.trimEnd().split('\n')).toEqual([expect.stringMatching(line)]);
}

/** The token in the link that a command printed. */
function tokenIn({ code, output, errors }: Ended, page: 'invitation' | 'reset'): string {
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  const token = new RegExp(`/staff/${page}/(\\S+)`).exec(output)?.[1];
  if (!token) throw new Error(`no link in: ${output}`);
  return token;
}

describe('commands on an installation that stands still', () => {
  it('found an empty one with a superuser, whose link works once', async () => {
    const token = tokenIn(await place.admin(['create-superuser', '--email', email]), 'invitation');
    expect(await place.serverPid()).toBeNull();
    const url = await place.start({}, ['--no-demo']).ready;
    const anyone = createClient({ baseUrl: url });
    await anyone.acceptInvitation({ params: { token }, body: { password } });
    const boss = await remoteStaff(url, { email, password });
    expect((await boss.at(url).me()).person).toMatchObject({ role: 'superuser', email });
    await expect(
      anyone.acceptInvitation({ params: { token }, body: { password } }),
    ).rejects.toMatchObject({ problem: { code: 'link_expired' } });
  });

  it('seed the demo once, into an empty one', async () => {
    expect(await place.admin(['seed-demo'])).toMatchObject({ code: 0, errors: '' });
    expect((await stat(join(place.dataDir, 'demo-logins.json'))).mode & 0o777).toBe(0o600);
    expectOneLine(await place.admin(['seed-demo']), /set up here already/);
  });

  it('say in one line what they cannot do', async () => {
    expectOneLine(await place.admin(['dance']), /no command "dance"/);
    expectOneLine(await place.admin(['reindex', '--all']), /reindex --help/);
    expectOneLine(await place.admin(['create-superuser']), /--email must be given/);
    expectOneLine(
      await place.admin(['status'], { DATABASE_URL: 'mysql://localhost/civic' }),
      /\bDATABASE_URL\b/,
    );
    expectOneLine(await place.admin(['seed-quick-replies']), /Nothing is set up here yet/);
  });

  it('explain themselves, each', async () => {
    const all = await place.admin(['--help']);
    const names = [...all.output.matchAll(/^ {2}([a-z-]+) {2}/gm)].map((found) => found[1] ?? '');
    expect(names).toContain('create-superuser');
    for (const name of names) {
      const one = await place.admin([name, '--help']);
      expect(one).toMatchObject({ code: 0, errors: '' });
      expect(one.output).toContain(`npm run admin -- ${name}: `);
    }
    // Help needs no database.
    await expect(stat(place.dataDir)).rejects.toThrow(/ENOENT/);
  });
});

describe('commands beside a running server', () => {
  let running: Installation;
  let url: string;
  beforeAll(async () => {
    running = await Installation.make();
    url = await running.start().ready;
  });
  afterAll(() => running.remove());

  const loginOf = async (role: string) => {
    const found = (await running.logins()).find((login) => login.role === role);
    if (!found) throw new Error(`nobody is ${role}`);
    return found;
  };

  it('work on its database, and leave it running', async () => {
    const known = await running.admin(['status', '--json']);
    expect(JSON.parse(known.output)).toMatchObject({ store: 'running', organizations: 2 });
    expect((await running.admin(['status'])).output).toMatch(/^Running: /m);
    expect((await createClient({ baseUrl: url }).health()).status).toBe('ok');
  });

  it('make a new password possible, and take the old one and every login with it', async () => {
    const agent = await loginOf('agent');
    const before = await remoteStaff(url, agent);
    const made = await running.admin(['reset-password', '--email', agent.email]);
    const token = tokenIn(made, 'reset');
    expect(made.output).not.toContain(agent.password);
    await createClient({ baseUrl: url }).resetPassword({ body: { token, password } });
    await expect(before.at(url).me()).rejects.toMatchObject({
      problem: { code: 'unauthenticated' },
    });
    await remoteStaff(url, { email: agent.email, password });
    await expect(remoteStaff(url, agent)).rejects.toMatchObject({
      problem: { code: 'invalid_credentials' },
    });
    const admin = await remoteStaff(url, await loginOf('admin'));
    const { items } = await admin.at(url).listAudit({ query: { q: before.name } });
    expect(items.map(({ act, actor }) => [act, actor?.name ?? null])).toContainEqual([
      'staff.reset_link_made',
      null,
    ]);
  });

  it('make a superuser of somebody only when told so', async () => {
    const operator = await loginOf('operator');
    const args = ['create-superuser', '--email', operator.email];
    expectOneLine(await running.admin(args), /has an account as operator: with --promote/);
    expect(await running.admin([...args, '--promote'])).toMatchObject({ code: 0, errors: '' });
    const person = await remoteStaff(url, operator);
    expect((await person.at(url).me()).person).toMatchObject({ role: 'superuser' });
    expectOneLine(await running.admin(args), /superuser already/);
  });

  it('add the quick replies that are missing, and no others', async () => {
    const admin = await remoteStaff(url, await loginOf('admin'));
    const list = async () => (await admin.at(url).quickReplies({ query: { limit: 100 } })).items;
    const before = await list();
    const gone = before.find(({ shortcut }) => shortcut === 'rahmat');
    await admin.at(url).deleteQuickReply({ params: { id: gone?.id ?? '' } });
    const added = await running.admin(['seed-quick-replies']);
    expect(added.output).toMatch(/^1 quick replies were added/);
    expect((await list()).map(({ shortcut }) => shortcut).sort()).toEqual(
      before.map(({ shortcut }) => shortcut).sort(),
    );
    expect((await running.admin(['seed-quick-replies'])).output).toMatch(/all of them already/);
  });

  it('read every text again for search', async () => {
    const done = await running.admin(['reindex']);
    expect(done).toMatchObject({ code: 0, errors: '' });
    expect(done.output).toMatch(/up to date/);
  });
});
