import { monitorEventLoopDelay } from 'node:perf_hooks';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { documents } from '../../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../../testing/create-test-app.ts';
import { formWith } from '../../../testing/files.ts';
import { newOffice, type Office } from '../../../testing/office.ts';
import { newCitizen, newStaff, type Person } from '../../../testing/people.ts';
import { workOff } from '../../../testing/queue.ts';
import { codeOf, refusal } from '../../../testing/refusal.ts';
import { ready as bringUp } from '../../assistant/ready.ts';
import { readMark } from '../mark.ts';
import { sweepRemoved } from '../sweep.ts';
import { pdfOf, scannedPdf } from '../testing/pdfs.ts';
import { workOnDocument } from './job.ts';

let test: TestApp;
let office: Office;
let operator: Person;
let agent: Person;
let citizen: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  office = await newOffice(test);
  operator = await newStaff(test, { role: 'operator', organizationId: office.id });
  agent = await newStaff(test, { organizationId: office.id });
  citizen = await newCitizen(test, { organizationId: office.id });
});

const content =
  '# Qabul\n\nQabul har seshanba kuni boʻladi.\n\n## Joyi\n\nBirinchi qavat, 12-xona.';
const params = (id: string) => ({ params: { id } });
const view = async (id: string) => (await agent.client.getDocument(params(id))).document;
const pieces = async (id: string) => (await agent.client.listChunks(params(id))).items;
const mark = () => test.context.db.inOrganization(office.id, (tx) => readMark(tx, office.id));

const kept = (id: string) =>
  test.context.db.onPlatform((tx) => tx.select().from(documents).where(eq(documents.id, id)));
/** Which documents the assistant finds something in. */
async function answering() {
  const knowledge = await bringUp(test.context, office.id);
  const { passages } = await knowledge.search(office.id, 'Qabul qachon?', {
    reach: 'all',
    limit: 50,
  });
  return passages.map(({ documentId }) => documentId);
}
async function pass(minutes: number): Promise<void> {
  const { clock } = test.context;
  clock.setOffsetSeconds(clock.offsetSeconds() + minutes * 60);
  for (const person of [operator, agent, citizen]) await person.renew();
}

async function given(fields: { visibility?: 'public' | 'internal'; text?: string } = {}) {
  const { text = content, visibility = 'public' } = fields;
  const body = { documents: [{ title: 'Qabul tartibi', content: text, visibility }] };
  const { documents: taken } = await operator.client.ingest({ body });
  return taken[0]?.id ?? '';
}

async function ready(fields: Parameters<typeof given>[0] = {}) {
  const id = await given(fields);
  await workOff(test);
  return id;
}

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

  it('that is taken out is not there; it comes back whole, and after a while it is gone with its bytes', async () => {
    const id = await ready();
    const known = await view(id);
    await operator.client.deleteDocument(params(id));
    expect(await codeOf(view(id))).toBe('not_found');
    expect(await codeOf(pieces(id))).toBe('not_found');
    expect(await answering()).not.toContain(id);
    const { document } = await operator.client.restoreDocument(params(id));
    expect(document).toEqual(known);
    expect(await pieces(id)).toHaveLength(2);
    expect(await answering()).toContain(id);
    expect(await codeOf(operator.client.restoreDocument(params(id)))).toBe('not_found');

    await operator.client.deleteDocument(params(id));
    await pass(11);
    expect(await codeOf(operator.client.restoreDocument(params(id)))).toBe('not_found');
    expect(await sweepRemoved(test.context)).toBe(0);
    await pass(5);
    expect(await sweepRemoved(test.context)).toBe(1);
    expect(await test.context.storage.get(`${office.id}/${id}/original`)).toBeNull();
    expect(await kept(id)).toEqual([]);
  });

  it('that is taken out while it is read is read once it is back', async () => {
    const id = await given();
    await operator.client.deleteDocument(params(id));
    await workOff(test);
    expect((await kept(id))[0]).toMatchObject({ status: 'queued' });
    await operator.client.restoreDocument(params(id));
    await workOff(test);
    expect(await view(id)).toMatchObject({ status: 'ready', chunks: 2 });
  });

  it('stays, as marked, while its bytes cannot be deleted', async () => {
    const id = await ready();
    await operator.client.deleteDocument(params(id));
    await pass(16);
    const failing = vi.spyOn(test.context.storage, 'delete');
    failing.mockRejectedValueOnce(new Error('the storage is away'));
    expect(await sweepRemoved(test.context)).toBe(0);
    expect(await kept(id)).toHaveLength(1);
    expect(await sweepRemoved(test.context)).toBe(1);
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
