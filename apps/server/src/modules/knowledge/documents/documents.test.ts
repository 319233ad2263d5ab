import { monitorEventLoopDelay } from 'node:perf_hooks';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { documents } from '../../../db/schema/index.ts';
import type { TestApp } from '../../../testing/create-test-app.ts';
import { formWith } from '../../../testing/files.ts';
import type { Office } from '../../../testing/office.ts';
import { newStaff, type Person } from '../../../testing/people.ts';
import { workOff } from '../../../testing/queue.ts';
import { codeOf, refusal } from '../../../testing/refusal.ts';
import { readMark } from '../mark.ts';
import { pdfOf, scannedPdf } from '../testing/pdfs.ts';
import {
  content,
  openDocuments,
  params,
  piecesOf,
  type ReadingDocuments,
  viewOf,
} from '../testing/reading-documents.ts';
import { workOnDocument } from './job.ts';

let test: TestApp;
let office: Office;
let operator: Person;
let agent: Person;
let citizen: Person;
let given: ReadingDocuments['given'];
let ready: ReadingDocuments['ready'];

beforeAll(async () => {
  ({ test, office, operator, agent, citizen, given, ready } = await openDocuments());
});

const view = (id: string) => viewOf(agent, id);
const pieces = (id: string) => piecesOf(agent, id);
const mark = () => test.context.db.inOrganization(office.id, (tx) => readMark(tx, office.id));

describe('a document', () => {
  it('given as text is read in the background, and answers from one instant on', async () => {
    const before = await mark();
    const id = await given();
    expect(await view(id)).toMatchObject({ status: 'queued', progress: 0, chunks: 0 });
    expect(await mark()).toBe(before);
    await workOff(test);
    expect(await view(id)).toMatchObject({
      status: 'ready',
      progress: 1,
      failure: null,
      chunks: 2,
    });
    expect(await mark()).toBe(before + 1);
    expect((await pieces(id)).map(({ heading, text }) => [heading, text])).toEqual([
      ['Qabul', 'Qabul har seshanba kuni boʻladi.'],
      ['Qabul › Joyi', 'Birinchi qavat, 12-xona.'],
    ]);
  });

  it('given as files has their names and what the form says of them', async () => {
    const form = formWith(
      'Ichki_tartib.pdf',
      await pdfOf([{ lines: ['Ichki tartib qoidalari.'] }]),
    );
    form.append('file', new Blob(['Oddiy matn.']), 'eslatma.txt');
    form.append('category', 'Tartib');
    const { documents: taken } = await operator.client.ingest({ form });
    await workOff(test);
    const [first, second] = await Promise.all(taken.map(({ id }) => view(id)));
    expect(first).toMatchObject({
      title: 'Ichki tartib',
      fileName: 'Ichki_tartib.pdf',
      type: 'application/pdf',
      pages: 1,
      category: 'Tartib',
      visibility: 'internal',
      status: 'ready',
    });
    expect(second).toMatchObject({ title: 'eslatma', type: 'text/plain', pages: null });
  });

  it('that is replaced answers with the old until the new is there; what fails changes nothing', async () => {
    const id = await ready();
    await operator.client.replaceDocument({ ...params(id), body: { content: 'Yangi tartib.' } });
    expect(await view(id)).toMatchObject({ status: 'queued', chunks: 2 });
    expect(await pieces(id)).toHaveLength(2);
    await workOff(test);
    expect((await pieces(id)).map(({ text }) => text)).toEqual(['Yangi tartib.']);
    const form = formWith('skaner.pdf', await scannedPdf(1));
    await operator.client.replaceDocument({ ...params(id), form });
    await workOff(test);
    expect(await view(id)).toMatchObject({ status: 'failed', failure: 'no_text' });
    expect((await pieces(id)).map(({ text }) => text)).toEqual(['Yangi tartib.']);
  });

  it('is worked on again after a crash, and an old revision’s job leaves the new one alone', async () => {
    const id = await given();
    const job = { organizationId: office.id, documentId: id, revision: 1 };
    await test.context.db.onPlatform((tx) =>
      tx.update(documents).set({ status: 'indexing', progress: 0.7 }).where(eq(documents.id, id)),
    );
    await workOff(test);
    expect(await view(id)).toMatchObject({ status: 'ready', chunks: 2 });
    const known = await pieces(id);
    await workOnDocument(test.context, job);
    expect(await pieces(id)).toEqual(known);
    await operator.client.replaceDocument({ ...params(id), body: { content: 'Yangi.' } });
    await workOnDocument(test.context, job);
    expect(await view(id)).toMatchObject({ status: 'queued' });
  });

  it('is changed and found; who may only read may not', async () => {
    const id = await ready();
    const body = { title: 'Yoʻl taʼmiri', visibility: 'internal' as const };
    const { document } = await operator.client.updateDocument({ ...params(id), body });
    expect(document).toMatchObject(body);
    const { items } = await agent.client.listDocuments({ query: { q: 'йўл таъмири' } });
    expect(items.map((one) => one.id)).toEqual([id]);
    expect(await codeOf(agent.client.updateDocument({ ...params(id), body }))).toBe('forbidden');
    expect(await codeOf(citizen.client.listDocuments())).toBe('forbidden');
  });

  it('of an unknown kind is refused at once', async () => {
    const form = formWith('rasm.png', Buffer.from('89504e470d0a1a0a0000000d', 'hex'));
    expect(await codeOf(operator.client.ingest({ form }))).toBe('unsupported_type');
    const nothing = new FormData();
    expect((await refusal(operator.client.ingest({ form: nothing }))).code).toBe('invalid_input');
  });
});

describe('a passage', () => {
  const at = (id: string, start: number, end: number) => ({ ...params(id), query: { start, end } });

  it('stands between what is around it', async () => {
    const id = await ready();
    const start = content.replace(/^# |## |\n(?=\n)/gm, '').indexOf('seshanba');
    const { passage } = await citizen.client.passages(at(id, start, start + 8));
    expect(passage).toMatchObject({
      before: 'Qabul har ',
      text: 'seshanba',
      after: ' kuni boʻladi.',
      heading: 'Qabul',
    });
  });

  it('of an internal document is staff’s alone', async () => {
    const id = await ready({ visibility: 'internal' });
    const place = at(id, 6, 12);
    expect((await agent.client.passages(place)).passage.text).not.toBe('');
    expect(await codeOf(citizen.client.passages(place))).toBe('not_found');
    const query = { ...place.query, organization: office.id };
    expect(await codeOf(test.client().passages({ ...place, query }))).toBe('not_found');
    expect(await codeOf(agent.client.passages(at(id, 9000, 9001)))).toBe('not_found');
    const stranger = await newStaff(test, { role: 'admin' });
    const open = at(await ready(), 6, 12);
    expect(await codeOf(stranger.client.passages(open))).toBe('not_found');
  });
});

describe('a PDF of 200 pages', () => {
  it('takes no more than 30 seconds and holds nobody up', { timeout: 120_000 }, async () => {
    const lines = Array.from(
      { length: 40 },
      (_, n) => `Qoida ${n}: har bir ariza besh ish kunida korib chiqiladi va javob beriladi.`,
    );
    const pdf = await pdfOf(
      Array.from({ length: 200 }, (_, n) => ({ heading: `Bob ${n + 1}`, lines })),
    );
    const form = formWith('qoidalar.pdf', pdf);
    const { documents: taken } = await operator.client.ingest({ form });
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    const began = performance.now();
    const before = process.cpuUsage();
    await workOff(test);
    const { user, system } = process.cpuUsage(before);
    const took = performance.now() - began;
    delay.disable();
    expect(await view(taken[0]?.id ?? '')).toMatchObject({ status: 'ready', pages: 200 });
    // Seconds of work, its thread's included: a machine that is busy with other things takes longer.
    expect((user + system) / 1e6).toBeLessThan(30);
    // Read in this thread, it would be one wait of nearly the whole time.
    expect(delay.max / 1e6).toBeLessThan(took / 3);
  });
});
