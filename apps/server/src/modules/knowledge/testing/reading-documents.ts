import { createTestApp, type TestApp } from '../../../testing/create-test-app.ts';
import { newOffice, type Office } from '../../../testing/office.ts';
import { newCitizen, newStaff, type Person } from '../../../testing/people.ts';
import { workOff } from '../../../testing/queue.ts';

export const content =
  '# Qabul\n\nQabul har seshanba kuni boʻladi.\n\n## Joyi\n\nBirinchi qavat, 12-xona.';
export const params = (id: string) => ({ params: { id } });

interface GivenText {
  visibility?: 'public' | 'internal';
  text?: string;
}

/** An organization with one person of each kind who has to do with documents. */
export interface ReadingDocuments {
  test: TestApp;
  office: Office;
  operator: Person;
  agent: Person;
  citizen: Person;
  /** Gives one in; it is not read yet. */
  given(fields?: GivenText): Promise<string>;
  /** Gives one in and has it read. */
  ready(fields?: GivenText): Promise<string>;
}

export async function openDocuments(): Promise<ReadingDocuments> {
  const test = await createTestApp({ worker: false });
  const office = await newOffice(test);
  const operator = await newStaff(test, { role: 'operator', organizationId: office.id });
  const agent = await newStaff(test, { organizationId: office.id });
  const citizen = await newCitizen(test, { organizationId: office.id });
  const given: ReadingDocuments['given'] = async (fields = {}) => {
    const { text = content, visibility = 'public' } = fields;
    const body = { documents: [{ title: 'Qabul tartibi', content: text, visibility }] };
    const { documents: taken } = await operator.client.ingest({ body });
    return taken[0]?.id ?? '';
  };
  const ready: ReadingDocuments['ready'] = async (fields) => {
    const id = await given(fields);
    await workOff(test);
    return id;
  };
  return { test, office, operator, agent, citizen, given, ready };
}

/** A document as staff see it. */
export const viewOf = async ({ client }: Person, id: string) =>
  (await client.getDocument(params(id))).document;
export const piecesOf = async ({ client }: Person, id: string) =>
  (await client.listChunks(params(id))).items;
