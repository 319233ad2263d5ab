import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { documents } from '../../../db/schema/index.ts';
import type { TestApp } from '../../../testing/create-test-app.ts';
import type { Office } from '../../../testing/office.ts';
import type { Person } from '../../../testing/people.ts';
import { workOff } from '../../../testing/queue.ts';
import { codeOf } from '../../../testing/refusal.ts';
import { ready as bringUp } from '../../assistant/ready.ts';
import { sweepRemoved } from '../sweep.ts';
import {
  openDocuments,
  params,
  piecesOf,
  type ReadingDocuments,
  viewOf,
} from '../testing/reading-documents.ts';

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

describe('a document', () => {
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
});
