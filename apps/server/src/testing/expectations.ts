import type { EndpointName } from '@civicconnect/contract';
import { administrationExpectations } from './expectations-administration.ts';
import { conversationExpectations } from './expectations-conversation.ts';
import { improvementExpectations } from './expectations-improvement.ts';
import { integrationExpectations } from './expectations-integration.ts';
import { knowledgeExpectations } from './expectations-knowledge.ts';
import { broadcastTo, newsExpectations } from './expectations-news.ts';
import { peopleExpectations } from './expectations-people.ts';
import { platformExpectations } from './expectations-platform.ts';

/** One thing of an organization, named by the path; whose staff a caller must be. */
export type Thing =
  | 'citizen'
  | 'staff'
  | 'department'
  | 'example'
  | 'alert'
  | 'neighborhood'
  | 'quickReply'
  | 'message'
  | 'broadcast'
  | 'organization'
  | 'job'
  | 'faq'
  | 'document'
  | 'removedFaq'
  | 'removedDocument'
  | 'unanswered'
  | 'improvement'
  | 'apiKey'
  | 'webhook'
  | 'webhookDelivery'
  | 'replay';

/**
 * Whom an endpoint is about. `public`: anyone may ask. `asker`: likewise,
 * but not staff. `caller`: whoever holds the permission asks
 * about themselves or their organization. `oneself`: likewise, and is gone afterwards. `session`: one session, which they must be able to read.
 * `correction`: one correction, which they must have made. `login`: one of theirs. `file`: one that
 * they have uploaded. `availability`: one's own, or for operators anyone's. An `example` is one that was learned.
 */
export type About =
  | 'public'
  | 'asker'
  | 'caller'
  | 'oneself'
  | 'session'
  | 'correction'
  | 'login'
  | 'file'
  | 'availability'
  | Thing;

export interface Expectation {
  about: About;
  /** One that is taken. */
  body?: Record<string, unknown>;
  query?: string;
}

/** What bodies name. */
export interface Named {
  organizationId: string;
  otherDepartment: string;
  ownDepartment: string;
}

/** Every endpoint has its line here: one without fails the types and the suite. */
export function expectationsFor({
  organizationId,
  otherDepartment,
  ownDepartment,
}: Named): Record<EndpointName, Expectation> {
  const session: Expectation = { about: 'session' };
  const caller: Expectation = { about: 'caller' };
  const open: Expectation = { about: 'public' };
  return {
    ...peopleExpectations,
    organization: open,
    logo: open,
    publicStats: open,
    publicNeighborhoods: open,
    departments: caller,
    openAppeal: { about: 'caller', body: { text: 'Koʻchamizda chiroq yonmayapti, qorongʻi.' } },
    listAppeals: caller,
    receipt: session,
    verifyReceipt: open,
    track: { about: 'public', query: '?number=CC-1&phoneEnd=0000' },
    listSessions: caller,
    queue: caller,
    sessionCounts: caller,
    getSession: session,
    updateSession: { about: 'session', body: { priority: 'high' } },
    assign: session,
    confirmRouting: session,
    correct: {
      about: 'session',
      body: { departmentId: otherDepartment, reason: 'Boshqa boʻlim ishi' },
    },
    undoCorrection: { about: 'correction' },
    hold: session,
    resume: session,
    close: { about: 'session', body: {} },
    reopen: session,
    transfer: { about: 'session', body: { staffId: organizationId } },
    extendDeadline: { about: 'session', body: { reason: 'Joyida oʻrganish kerak' } },
    proposeWithoutConsideration: { about: 'session', body: { reason: 'Murojaat imzosiz' } },
    approveWithoutConsideration: session,
    otherSessions: session,
    listNotes: session,
    addNote: { about: 'session', body: { text: 'Hujjatlarni soʻrab koʻring' } },
    translationOffer: caller,
    translateMessage: { about: 'message', body: { to: 'ru' } },
    wrongPlace: { about: 'session', body: { comment: 'Bu joy emas' } },
    ...conversationExpectations,
    uploadFile: caller,
    readFile: open,
    deleteFile: { about: 'file' },
    previewRouting: { about: 'caller', body: { text: 'Uch kundan beri ichimlik suvi yoʻq.' } },
    listLearned: caller,
    retireLearned: { about: 'example' },
    restoreLearned: { about: 'example' },
    routerAlerts: caller,
    dismissAlert: { about: 'alert' },
    ...administrationExpectations,
    draftExamples: { about: 'department', body: { count: 1 } },
    addExamples: { about: 'department', body: { texts: ['Suv bosimi juda past.'] } },
    aiStatus: caller,
    aiCalls: caller,
    analyze: {
      about: 'caller',
      body: { messageId: 'm-1', text: 'Suv yoʻq', organizationId },
    },
    detectLanguage: { about: 'caller', body: { text: 'Suv yoʻq' } },
    detectInjection: { about: 'caller', body: { text: 'Suv yoʻq' } },
    embed: { about: 'caller', body: { texts: ['Suv yoʻq'] } },
    semanticSearch: {
      about: 'caller',
      body: { text: 'Suv yoʻq', organizationId },
    },
    detectEmotion: { about: 'caller', body: { text: 'Suv yoʻq' } },
    listQuarantine: caller,
    release: session,
    reject: session,
    ...newsExpectations,
    ...improvementExpectations,
    createBroadcast: broadcastTo(ownDepartment),
    search: { about: 'caller', query: '?q=suv' },
    ...platformExpectations,
    ...knowledgeExpectations,
    ...integrationExpectations,
    health: open,
    ready: open,
    advanceClock: { about: 'caller', body: { advanceSeconds: 0 } },
  };
}
