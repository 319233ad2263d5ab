import { randomInt } from 'node:crypto';
import { Pool } from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { visitEmbedded } from '../db/embedded/visit.ts';
import { pdf } from '../modules/files/testing/samples.ts';
import { formWith } from '../testing/files.ts';
import { type MailStandIn, startMail } from '../testing/mail/stand-in.ts';
import { Installation } from '../testing/process/installation.ts';
import { newRemoteCitizen, remoteStaff } from '../testing/process/people.ts';
import type { Program } from '../testing/process/program.ts';
import { secret } from '../testing/process/secrets.ts';
import { tracesOf } from '../testing/traces.ts';

const patience = { timeout: 40_000, interval: 100 };
const text = (word: string) =>
  `Mahallamizda uch kundan beri ichimlik suvi yoʻq, quvurdan suv kelmayapti, ${word} yordam bering.`;

let place: Installation;
let program: Program;
let url: string;
beforeEach(async () => {
  place = await Installation.make();
});
afterEach(() => place.remove());

async function begin(variables: Record<string, string> = {}): Promise<void> {
  program = place.start(variables);
  url = await program.ready;
}

async function die(): Promise<void> {
  process.kill(program.pid, 'SIGKILL');
  await program.ended;
}

/** Looks into the database of the running program. */
async function inDatabase<T>(work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = new Pool({ connectionString: (await visitEmbedded(place.dataDir)) ?? '', max: 1 });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

const tracesHere = (markers: string[]) =>
  inDatabase((pool) =>
    tracesOf({ context: { db: { pool }, config: { dataDir: place.dataDir } } }, markers),
  );

describe('a deletion', () => {
  it('that a kill -9 breaks off is all or nothing, and what was acknowledged is finished by the next start', async () => {
    await begin();
    const moments = [0, randomInt(4, 30), 120];
    for (const [n, milliseconds] of moments.entries()) {
      const word = secret(`qxzvbelgi${'abc'[n]}`);
      const citizen = await newRemoteCitizen(url);
      const bytes = Buffer.concat([pdf, Buffer.from(`%${word}\n`)]);
      const form = formWith(`${word}.pdf`, bytes);
      const { id: file } = await citizen.at(url).uploadFile({ form });
      const body = { text: text(word), attachments: [file] };
      const { session } = await citizen.at(url).openAppeal({ body });
      await vi.waitFor(async () => {
        const found = await citizen.at(url).getSession({ params: { id: session.id } });
        expect(found.session.status).toBe('queued');
      }, patience);
      expect((await tracesHere([word])).length).toBeGreaterThan(3);

      let acknowledged = false;
      const asked = citizen
        .at(url)
        .deleteMe()
        .then(
          () => {
            acknowledged = true;
          },
          () => undefined,
        );
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await die();
      await asked;
      await begin();
      const isThere = await citizen
        .at(url)
        .getSession({ params: { id: session.id } })
        .then(({ session: found }) => found.status === 'queued')
        .catch(() => false);
      if (acknowledged) expect(isThere).toBe(false);
      if (isThere) {
        const { items } = await citizen
          .at(url)
          .listMessages({ params: { sessionId: session.id }, query: {} });
        expect(items[0]).toMatchObject({ text: text(word), attachments: [{ id: file }] });
        await citizen.at(url).deleteMe();
      }
      await vi.waitFor(async () => expect(await tracesHere([word])).toEqual([]), patience);
      const acts = await inDatabase((pool) =>
        pool.query("select 1 from audit where act = 'citizen.deleted'"),
      );
      expect(acts.rowCount).toBe(n + 1);
    }
  }, 300_000);
});

describe('the morning digest', () => {
  let mail: MailStandIn;
  beforeEach(async () => {
    mail = await startMail();
  });
  afterEach(() => mail.close());

  interface Letter {
    address: string;
    state: string;
  }
  const letters = () =>
    inDatabase(async (pool) => {
      const { rows } = await pool.query<Letter>(
        "select address, state from deliveries where subject like 'digest:%' order by address",
      );
      return rows;
    });

  /** Eight in Tashkent is three by UTC. */
  async function moveTo(hourByUtc: number): Promise<void> {
    const boss = (await remoteStaff(url, await place.login('superuser'))).at(url);
    const { now } = await boss.advanceClock({ body: { advanceSeconds: 0 } });
    const target = new Date(now).setUTCHours(hourByUtc, 0, 30, 0);
    const ahead = (target - Date.parse(now) + 86_400_000) % 86_400_000;
    await boss.advanceClock({ body: { advanceSeconds: Math.ceil(ahead / 1000) } });
  }

  it('that a kill -9 breaks off goes on at the next start: nobody gets it twice, nobody is left out', async () => {
    const variables = { SMTP_URL: mail.url, TEST_CLOCK: '1' };
    // Today's, if it is morning now, is told to nobody: it is evening when letters can leave.
    await begin({ TEST_CLOCK: '1' });
    await moveTo(12);
    await program.end('SIGTERM');
    await begin(variables);
    const citizen = await newRemoteCitizen(url);
    await citizen.at(url).openAppeal({ body: { text: text('tonggi') } });
    // Three are put off, the next is being taken when everything ends: nobody can know whether it was.
    for (let n = 0; n < 3; n += 1) mail.faults.push({ at: 'from', status: 450 });
    mail.faults.push({ at: 'data', does: 'hang' });
    await moveTo(3);
    await vi.waitFor(() => expect(mail.faults).toEqual([]), { timeout: 40_000, interval: 5 });
    await die();
    await begin(variables);
    const before = await letters();
    expect(before.length).toBeGreaterThan(1);

    // Whoever sent is known to be gone after a minute without a word.
    const again = await remoteStaff(url, await place.login('superuser'));
    await again.at(url).advanceClock({ body: { advanceSeconds: 90 } });
    await vi.waitFor(async () => {
      const open = (await letters()).filter(({ state }) => /queued|sending/.test(state));
      expect(open).toEqual([]);
    }, patience);
    await again.at(url).advanceClock({ body: { advanceSeconds: 3600 } });
    await program.end('SIGTERM');
    await begin(variables);
    const after = await letters();
    expect(after.map(({ address }) => address)).toEqual(before.map(({ address }) => address));
    const inState = (wanted: string) => after.filter(({ state }) => state === wanted);
    expect(inState('unconfirmed').length).toBeGreaterThan(0);
    expect(inState('sent').length).toBeGreaterThan(1);
    expect(inState('sent').length + inState('unconfirmed').length).toBe(after.length);
    for (const { address, state } of after) {
      const got = mail.received.filter(({ to }) => to.includes(address)).length;
      if (state === 'sent') expect(got).toBe(1);
      else expect(got).toBeLessThan(2);
    }
  }, 300_000);
});
