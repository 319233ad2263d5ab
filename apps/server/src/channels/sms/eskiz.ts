import { z } from 'zod';
import type { SmsSetup } from '../../config-channels.ts';
import type { PartOutcome } from '../../modules/deliveries/sender.ts';
import { call, outcomeOfStatus, type Reply } from './call.ts';
import type { Balance, SmsGateway } from './gateway.ts';

type EskizSetup = Extract<SmsSetup, { name: 'eskiz' }>;

export interface GatewayOptions {
  /** Where the gateway tells what became of a delivery; undefined: it cannot reach us. */
  callbackUrl: (delivery: string | undefined) => string | undefined;
  /** How long an answer may take, in ms. */
  waitMs?: number;
}

const Token = z.object({ data: z.object({ token: z.string().min(1) }) });
const Taken = z.object({ id: z.union([z.string().min(1), z.number()]) });
const Said = z.object({ message: z.unknown() });
const Limit = z.object({ data: z.object({ balance: z.coerce.number() }) });

/** In soʻm: at 50–250 a message, hardly a hundred codes. */
const lowBalance = 20_000;

/** Eskiz says what is wrong in a sentence, or field by field. */
function refusalOf(reply: Reply & { kind: 'answer' }): PartOutcome {
  const said = Said.safeParse(reply.body);
  const text = said.success ? JSON.stringify(said.data.message) : '';
  if (/mobile.?phone/i.test(text)) return { kind: 'refused', reason: 'unknown_address' };
  if (/balan[cs]|mablag|средств|баланс/i.test(text)) {
    return { kind: 'refused', reason: 'not_configured' };
  }
  return outcomeOfStatus(reply);
}

/** Where getting a token failed, no message was on its way. */
function outcomeOfLogin(reply: Reply): PartOutcome {
  const outcome = outcomeOfStatus(reply);
  if (outcome.kind === 'unknown') return { kind: 'again' };
  return outcome.kind === 'refused' ? { kind: 'refused', reason: 'not_configured' } : outcome;
}

type Entrance = { token: string } | { closed: PartOutcome };

/** Logs in when it must: a token lives for 30 days, and longer when it is refreshed. */
function openEntrance(setup: EskizSetup, waitMs: number | undefined) {
  let token: string | null = null;
  let renewing: Promise<Entrance> | null = null;

  async function logIn(): Promise<Entrance> {
    const body = new FormData();
    body.set('email', setup.email);
    body.set('password', setup.password);
    const reply = await call(`${setup.baseUrl}/api/auth/login`, { method: 'POST', body }, waitMs);
    return entranceOf(reply) ?? { closed: outcomeOfLogin(reply) };
  }

  async function refresh(old: string): Promise<Entrance | null> {
    const headers = { authorization: `Bearer ${old}` };
    const url = `${setup.baseUrl}/api/auth/refresh`;
    return entranceOf(await call(url, { method: 'PATCH', headers }, waitMs));
  }

  function entranceOf(reply: Reply): Entrance | null {
    if (reply.kind !== 'answer' || reply.status >= 300) return null;
    const given = Token.safeParse(reply.body);
    if (!given.success) return null;
    token = given.data.data.token;
    return { token };
  }

  /** `refused`: the token that is no longer taken. Many at once renew once. */
  return async function enter(refused?: string): Promise<Entrance> {
    if (token !== null && token !== refused) return { token };
    renewing ??= (async () => (refused ? await refresh(refused) : null) ?? (await logIn()))();
    try {
      return await renewing;
    } finally {
      renewing = null;
    }
  };
}

/** Eskiz.uz (documenter.getpostman.com/view/663428/RzfmES4z). */
export function createEskiz(
  setup: EskizSetup,
  { callbackUrl, waitMs }: GatewayOptions,
): SmsGateway {
  const enter = openEntrance(setup, waitMs);

  /** Asks with a token, and with a new one where that is refused. */
  async function ask(path: string, init: () => RequestInit): Promise<Reply | PartOutcome> {
    const request = (token: string) =>
      call(
        `${setup.baseUrl}${path}`,
        { ...init(), headers: { authorization: `Bearer ${token}` } },
        waitMs,
      );
    const first = await enter();
    if ('closed' in first) return first.closed;
    const reply = await request(first.token);
    if (reply.kind !== 'answer' || reply.status !== 401) return reply;
    const second = await enter(first.token);
    return 'closed' in second ? second.closed : request(second.token);
  }

  return {
    name: 'eskiz',
    async send(phone, text, delivery) {
      const callback = callbackUrl(delivery);
      const reply = await ask('/api/message/sms/send', () => {
        const body = new FormData();
        body.set('mobile_phone', phone.replace(/^\+/, ''));
        body.set('message', text);
        body.set('from', setup.from);
        if (callback) body.set('callback_url', callback);
        return { method: 'POST', body };
      });
      if (reply.kind !== 'answer') return outcomeOf(reply);
      const taken = Taken.safeParse(reply.body);
      if (reply.status < 300 && taken.success) {
        return { kind: 'taken', externalId: String(taken.data.id) };
      }
      return refusalOf(reply);
    },
    async balance(): Promise<Balance> {
      const reply = await ask('/api/user/get-limit', () => ({ method: 'GET' }));
      if (reply.kind === 'refused') return { kind: 'refused' };
      if (reply.kind !== 'answer') return { kind: 'unreached' };
      if (reply.status === 401 || reply.status === 403) return { kind: 'refused' };
      const limit = Limit.safeParse(reply.body);
      if (!limit.success) return { kind: 'unreached' };
      const { balance: amount } = limit.data.data;
      return { kind: 'known', amount, currency: 'UZS', low: amount < lowBalance };
    },
  };
}

function outcomeOf(reply: Exclude<Reply, { kind: 'answer' }> | PartOutcome): PartOutcome {
  return reply.kind === 'unreached' || reply.kind === 'lost' ? outcomeOfStatus(reply) : reply;
}
