import { randomUUID } from 'node:crypto';
import { type Client, createClient, type Locale, type Session } from '@civicconnect/contract';
import { staffClient } from './actors.ts';
import { productUrl } from './product.ts';
import { expect } from './test.ts';
import { newAddress } from './visitor.ts';

/** What the assistant of the demo's district is asked here, and what it has to say. */
export const passport = {
  question: 'Pasport stoli qaysi kunlari ishlaydi?',
  answer: 'Pasport stoli dushanbadan jumagacha soat 9:00 dan 17:00 gacha ishlaydi.',
};

/** Gives the district its answer, once for all tests. */
export async function givePassportAnswer(): Promise<void> {
  const operator = await staffClient('akmal.nazarov');
  const { items } = await operator.listFaqs({ query: { q: passport.question } });
  if (items.length > 0) return;
  await operator.createFaq({ body: { ...passport, language: 'uz' } });
}

/** A document that one passage of answers another question. */
export const rules = {
  title: 'Sport majmuasi tartibi',
  question: 'Tennis kortini kuniga necha soatga band qilish mumkin?',
  passage: 'Tennis kortini bir kishi kuniga koʻpi bilan ikki soatga band qilishi mumkin.',
};
const rulesText = `# Sport majmuasidan foydalanish tartibi

## Tennis korti

Kort ertalab soat 7:00 dan ochiq. ${rules.passage} Raketka va toʻplar majmuada beriladi.

## Suzish havzasi

Havzaga shifokor maʼlumotnomasi bilan kiriladi.
`;

/** Gives the district the document, once for all tests, and waits until it can be asked about. */
export async function giveRules(): Promise<void> {
  const office = await staffClient('akmal.nazarov');
  const known = await office.listDocuments({ query: { q: rules.title } });
  if (known.items.length > 0) return;
  const { title } = rules;
  const { documents } = await office.ingest({
    body: { documents: [{ title, content: rulesText, language: 'uz', visibility: 'public' }] },
  });
  await expect(async () => {
    const { document } = await office.getDocument({ params: { id: documents[0]?.id ?? '' } });
    expect(document.status).toBe('ready');
  }).toPass({ timeout: 40_000 });
}

/** A visitor without a browser, in a chat of their own. */
export interface Guest {
  client: Client;
  session: Session;
  /** Says something; gives what the chat holds as soon as it is answered or handed over. */
  say(text: string): Promise<void>;
}

export async function newGuest(locale: Locale = 'uz'): Promise<Guest> {
  const address = { 'x-forwarded-for': newAddress() };
  const stranger = createClient({ baseUrl: productUrl(), headers: () => address });
  const { session, sessionKey } = await stranger.openChat({ body: { locale } });
  const headers = { ...address, 'x-session-key': sessionKey ?? '' };
  const client = createClient({ baseUrl: productUrl(), headers: () => headers });
  const sessionId = session.id;
  return {
    client,
    session,
    say: async (text) => {
      await client.sendMessage({ body: { sessionId, text, clientId: randomUUID() } });
    },
  };
}

/** As soon as the chat's last message is by the assistant and has these words. */
export async function assistantSaid({ client, session }: Guest, text: string): Promise<void> {
  await expect(async () => {
    const { items } = await client.listMessages({
      params: { sessionId: session.id },
      query: {},
    });
    expect(items.filter(({ author }) => author.kind === 'assistant').at(-1)?.text).toBe(text);
  }).toPass({ timeout: 40_000 });
}
