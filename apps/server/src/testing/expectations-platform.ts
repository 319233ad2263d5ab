import type { Expectation } from './expectations.ts';

const caller: Expectation = { about: 'caller' };

/** What superusers ask of the platform. */
export const platformExpectations = {
  injectionLog: caller,
  listOrganizations: caller,
  getOrganization: { about: 'organization' },
  updateOrganization: { about: 'organization', body: {} },
  createOrganization: {
    about: 'caller',
    body: {
      name: 'Yangi tuman hokimligi',
      slug: 'yangi-tuman',
      kind: 'government',
      admin: {
        name: 'Anvar Yoʻldoshev',
        email: 'anvar@new.example',
        password: 'tor-koʻprik-yashil-olma-7',
      },
    },
  },
  signUp: { about: 'public' },
  confirmSignUp: { about: 'public', body: { token: 'x' } },
  resendSignUp: { about: 'public', body: { slug: 'nobody', email: 'a@staff.example' } },
  firstSteps: caller,
  updateFirstSteps: { about: 'caller', body: { widgetCopied: true } },
  ownLimits: caller,
  estimateReplay: { about: 'caller', body: { settings: { floor: 0.5 } } },
  startReplay: { about: 'caller', body: { settings: { floor: 0.5 }, sample: { size: 1 } } },
  lastReplay: caller,
  replayedMessages: { about: 'replay' },
  stopReplay: { about: 'replay' },
  system: caller,
  retryJob: { about: 'job' },
  discardJob: { about: 'job' },
  channels: caller,
  webPush: caller,
  noticeMail: caller,
  addWebPush: {
    about: 'caller',
    body: {
      endpoint: 'https://push.example/one',
      keys: { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) },
    },
  },
  endWebPush: { about: 'caller', body: { endpoint: 'https://push.example/one' } },
  eskizCallback: { about: 'public', body: { request_id: 'x', status: 'DELIVERED' } },
  twilioCallback: { about: 'public', body: { MessageSid: 'x', MessageStatus: 'delivered' } },
  telegramWebhook: { about: 'public', body: { update_id: 1 } },
} as const satisfies Record<string, Expectation>;
