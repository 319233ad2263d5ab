import { randomUUID } from 'node:crypto';
import { type Client, createClient, type Locale, type Session } from '@civicconnect/contract';
import { expect } from '@playwright/test';
import { loginOf, productUrl } from './product.ts';
import { newAddress, newPhone } from './visitor.ts';

/** The typed client of somebody who acts without a page. */
function clientFor(token: string, headers: Record<string, string>): Client {
  return createClient({ baseUrl: productUrl(), token: () => token, headers: () => headers });
}

/** A citizen without a browser, for what a test needs to have happened. */
export async function newCitizen(name: string, locale: Locale = 'uz'): Promise<Client> {
  const headers = { 'x-forwarded-for': newAddress() };
  const phone = newPhone();
  const stranger = createClient({ baseUrl: productUrl(), headers: () => headers });
  const { developmentCode: code = '' } = await stranger.requestCode({ body: { phone } });
  const { accessToken } = await stranger.verifyCode({ body: { phone, code, name, locale } });
  return clientFor(accessToken, headers);
}

/** A member of the demo's staff without a browser. */
export async function staffClient(account: string): Promise<Client> {
  const headers = { 'x-forwarded-for': newAddress() };
  const stranger = createClient({ baseUrl: productUrl(), headers: () => headers });
  const { email, password } = loginOf(account);
  const { accessToken } = await stranger.login({ body: { email, password } });
  return clientFor(accessToken, headers);
}

/** Opens an appeal and waits until its department has it. */
export async function appealOf(citizen: Client, text: string): Promise<Session> {
  const { session } = await citizen.openAppeal({ body: { text, clientId: randomUUID() } });
  return queued(citizen, session.id);
}

/** The session as soon as it stands in a department’s queue: the first one waits for the router’s model. */
export async function queued(reader: Client, id: string): Promise<Session> {
  let latest: Session | undefined;
  await expect(async () => {
    latest = (await reader.getSession({ params: { id } })).session;
    expect(latest.status).toBe('queued');
  }).toPass({ intervals: [100], timeout: 40_000 });
  if (!latest) throw new Error('the session was never read');
  return latest;
}

/** Picks a session, says that it is in the right place, and answers. */
export async function answer(clerk: Client, id: string, text: string): Promise<void> {
  const params = { id };
  await clerk.assign({ params });
  await clerk.confirmRouting({ params });
  await send(clerk, id, text);
}

export async function send(author: Client, sessionId: string, text: string): Promise<void> {
  await author.sendMessage({ body: { sessionId, text, clientId: randomUUID() } });
}
