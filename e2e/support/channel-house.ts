import { randomUUID } from 'node:crypto';
import { type Client, createClient, type Session } from '@civicconnect/contract';
import { expect } from '@playwright/test';
import { queued, staffClient } from './actors.ts';
import { moveIn } from './own-product.ts';
import { productUrl } from './product.ts';
import { type StandIns, startStandIns } from './stand-ins.ts';
import { newAddress, newPhone, type Visitor } from './visitor.ts';

/** The program with the other sides of its channels, all on this machine. */
export interface ChannelHouse {
  standIns: StandIns;
  stop(): Promise<void>;
}

/**
 * Starts both, and has everything of this worker look there.
 *
 * @param others what else the program's environment tells it
 */
export async function openHouse(others: Record<string, string> = {}): Promise<ChannelHouse> {
  const standIns = await startStandIns();
  const moveOut = await moveIn({ ...standIns.env, ...others });
  return {
    standIns,
    async stop() {
      await moveOut();
      await standIns.stop();
    },
  };
}

/** The code in the last text message to a phone. */
async function codeFor(standIns: StandIns, phone: string): Promise<string> {
  let code = '';
  await expect(async () => {
    code = /\b\d{6}\b/.exec((await standIns.smsTo(phone)).at(-1) ?? '')?.[0] ?? '';
    expect(code).not.toBe('');
  }).toPass({ intervals: [50], timeout: 20_000 });
  return code;
}

export interface Known {
  client: Client;
  phone: string;
  /** For the browser of the same person. */
  cookies: string[];
}

/** A citizen whose phone got the code as a text message. */
export async function citizenBySms(standIns: StandIns, name: string): Promise<Known> {
  const headers = { 'x-forwarded-for': newAddress() };
  const phone = newPhone();
  const stranger = createClient({ baseUrl: productUrl(), headers: () => headers });
  await stranger.requestCode({ body: { phone } });
  const code = await codeFor(standIns, phone);
  const answer = await fetch(`${productUrl()}/api/auth/otp/verify`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ phone, code, name, locale: 'uz' }),
  });
  const { accessToken } = await answer.json();
  const cookies = answer.headers.getSetCookie();
  const client = createClient({
    baseUrl: productUrl(),
    token: () => accessToken,
    headers: () => headers,
  });
  return { client, phone, cookies };
}

/** Gives a visitor's browser the log-in of a citizen. */
export async function signInAs({ context }: Visitor, { cookies }: Known): Promise<void> {
  await context.addCookies(
    cookies.map((line) => {
      const [name = '', value = ''] = line.split(';')[0]?.split(/=(.*)/) ?? [];
      return { name, value, url: productUrl(), httpOnly: true };
    }),
  );
}

/** Joins a chat with the bot to somebody, as their link does when it is opened there. */
export async function joinChat(standIns: StandIns, url: string, chat: number): Promise<void> {
  const token = new URL(url).searchParams.get('start') ?? '';
  await standIns.write(chat, `/start ${token}`);
}

/** An appeal of theirs that a clerk has in hand. */
export async function inHand(citizen: Client, clerk: Client, text: string): Promise<Session> {
  const { session } = await citizen.openAppeal({ body: { text, clientId: randomUUID() } });
  await queued(citizen, session.id);
  await clerk.assign({ params: { id: session.id } });
  return (await clerk.confirmRouting({ params: { id: session.id } })).session;
}

/** Sends and waits until it got as far as is expected. */
export async function sent(
  clerk: Client,
  sessionId: string,
  text: string,
  state: string,
): Promise<string> {
  const { message } = await clerk.sendMessage({
    body: { sessionId, text, clientId: randomUUID() },
  });
  await expect(async () => {
    const { items } = await clerk.listMessages({ params: { sessionId } });
    expect(items.find(({ id }) => id === message.id)?.delivery.state).toBe(state);
  }).toPass({ intervals: [100], timeout: 40_000 });
  return message.id;
}

/** Connects the organization's bot, where that has not been done yet. */
export async function connectBot({ token }: StandIns): Promise<void> {
  const client = await staffClient('akmal.nazarov');
  if ((await client.channels()).telegram.token !== 'own') {
    await client.updateSettings({ body: { telegram: { token } } });
  }
  await expect(async () => {
    expect((await client.channels()).telegram).toMatchObject({ token: 'own', problem: null });
  }).toPass({ timeout: 20_000 });
}

export interface TroubledAppeal {
  citizen: Known;
  session: Session;
}

/**
 * An appeal of a citizen on Telegram with three answers: one that was sent, one that may have come, and
 * one that did not, because they blocked the bot and a text message was refused too.
 */
export async function troubledAppeal(
  standIns: StandIns,
  account: string,
  chat: number,
): Promise<TroubledAppeal> {
  await connectBot(standIns);
  const clerk = await staffClient(account);
  const citizen = await citizenBySms(standIns, 'Doniyor Sattorov');
  await joinChat(standIns, (await citizen.client.makeTelegramLink()).url, chat);
  await expect(async () => {
    expect(await citizen.client.telegramLink()).toMatchObject({ linked: true });
  }).toPass({ timeout: 20_000 });
  const text = 'Uyimizga ichimlik suvi bir haftadan beri kelmayapti, yordam bering.';
  const session = await inHand(citizen.client, clerk, text);
  await sent(clerk, session.id, 'Assalomu alaykum, tekshiramiz.', 'sent');
  await standIns.planTelegram({ chat, method: 'sendMessage' }, { kind: 'rubbish' }, 1);
  await sent(clerk, session.id, 'Usta ertalab boradi.', 'unconfirmed');
  await standIns.planTelegram({ chat, method: 'sendMessage' }, { kind: 'blocked' }, 9);
  await standIns.planSms({ status: 400 });
  await sent(clerk, session.id, 'Suv kechqurun beriladi.', 'failed');
  return { citizen, session };
}
