import type { Citizen, Locale } from '@civicconnect/contract';
import { cookies } from 'next/headers';
import { parseSetCookie } from '../../foundation/api/cookie-line.ts';
import { cookieClient } from '../../foundation/api/server.ts';
import { normalPhone } from '../send/phone.ts';
import { onceFor } from './once.ts';

export interface SignIn {
  phone: string;
  code: string;
  name: string;
  organization: string;
  locale: Locale;
}
export interface SignedIn {
  accessToken: string;
  citizen: Citizen;
  setCookies: readonly string[];
}

/** Signs a citizen in by code for a page without script; a double post is one sign-in. */
export function signIn(wish: SignIn): Promise<SignedIn> {
  const phone = normalPhone(wish.phone);
  return onceFor(`${wish.organization} ${phone} ${wish.code}`, async () => {
    const { client, setCookies } = await cookieClient();
    const { accessToken, citizen } = await client.verifyCode({
      body: {
        phone,
        code: wish.code,
        organization: wish.organization === '-' ? undefined : wish.organization,
        name: wish.name.trim() || undefined,
        locale: wish.locale,
      },
    });
    return { accessToken, citizen, setCookies };
  });
}

/** Hands the API's cookies on to the visitor; in server actions and route handlers only. */
export async function passCookies(lines: readonly string[]): Promise<void> {
  const jar = await cookies();
  for (const line of lines) {
    const cookie = parseSetCookie(line);
    if (cookie) jar.set(cookie);
  }
}
