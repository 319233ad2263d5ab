import { createKnowledge, type Knowledge, type KnowledgeContent } from '@civicconnect/ai';
import { ready } from '../modules/assistant/ready.ts';
import type { TestApp } from './create-test-app.ts';
import { homeOrganization, type newVisitor } from './people.ts';

export type Visitor = Awaited<ReturnType<typeof newVisitor>>;

let sent = 0;

/** A visitor writes in their chat. */
export async function say(visitor: Visitor, text: string) {
  sent += 1;
  const body = { sessionId: visitor.sessionId, text, clientId: `chat-message-${sent}` };
  return (await visitor.client.sendMessage({ body })).message;
}

export const spoken = async (visitor: Visitor) =>
  (await visitor.client.listMessages({ params: { sessionId: visitor.sessionId } })).items;

export const look = async (visitor: Visitor) =>
  (await visitor.client.getSession({ params: { id: visitor.sessionId } })).session;

/** An FAQ that most questions about hours match. */
export const hours = {
  id: '0192f3a0-0000-7000-8000-000000000001',
  question: 'Ish vaqtingiz qanday?',
  answer: 'Soat 9 dan 18 gacha.',
  keywords: ['ish vaqti'],
  visibility: 'public',
  priority: 0,
} as const;

/** What the assistant of the first organization knows from now on. */
export async function give(test: TestApp, content: Partial<KnowledgeContent>): Promise<void> {
  const home = await homeOrganization(test);
  // What the rows say is loaded once before, so that it does not take the place of this later.
  await ready(test.context, home);
  await test.context.knowledge.load(home, { documents: [], faqs: [], ...content });
}

/** One that knows what it is given, and on demand fails or never answers. */
export function faultyKnowledge(): Knowledge & {
  fault: 'none' | 'fails' | 'hangs';
  asked: number;
} {
  const inner = createKnowledge();
  const knowledge = {
    ...inner,
    fault: 'none' as 'none' | 'fails' | 'hangs',
    asked: 0,
    async faq(...args: Parameters<Knowledge['faq']>) {
      knowledge.asked += 1;
      if (knowledge.fault === 'fails') throw new Error('the index is broken');
      if (knowledge.fault === 'hangs') return new Promise<never>(() => {});
      return inner.faq(...args);
    },
  };
  return knowledge;
}
