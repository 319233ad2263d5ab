import type { Expectation } from './expectations.ts';

const session: Expectation = { about: 'session' };

/** What is said in a session, what is beside it, and how it reaches people. */
export const conversationExpectations = {
  timeline: session,
  markRead: { about: 'session', body: { seq: 1 } },
  addAddition: { about: 'session', body: { text: 'Yana bir gap' } },
  giveFeedback: { about: 'session', body: { rating: 4 } },
  getFeedback: session,
  listMessages: session,
  sendMessage: { about: 'session', body: { text: 'Salom', clientId: 'client-00001' } },
  listDeliveries: { about: 'caller' },
  openChat: { about: 'asker', body: {} },
  escalate: { about: 'session', body: {} },
  takeOver: session,
  handBack: session,
  makeAppeal: session,
  ask: { about: 'caller', body: { message: 'Ish vaqti qanday?' } },
  previewAssistant: { about: 'caller', body: { question: 'Ish vaqti qanday?' } },
  suggestions: session,
  askCopilot: { about: 'caller', body: { question: 'Ish vaqti qanday?' } },
  resendMessage: { about: 'message' },
} satisfies Record<string, Expectation>;
