import type { LoginKind, Me } from '@civicconnect/contract';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { readLocaleWish } from '../page/locale.ts';
import { lightClient } from './client.ts';
import { codeOf } from './problem.ts';
import { citizenRoutes } from './routes/citizen.ts';
import { drawingRoutes } from './routes/drawing.ts';
import { sharedRoutes } from './routes/shared.ts';
import { staffRoutes } from './routes/staff.ts';
import type { ClientOver } from './routes/table.ts';

const routes = { ...sharedRoutes, ...drawingRoutes, ...citizenRoutes, ...staffRoutes };
/** What pages may call while the server draws them. */
export type PageClient = ClientOver<typeof routes>;

const accessCookies: Record<LoginKind, string> = {
  citizen: 'civic_citizen_access',
  staff: 'civic_staff_access',
};

/** Says which files this browser uploaded before anybody signed in. */
const draftCookie = 'civic_draft';

/** Headers that make the API see the visitor behind us: address for the limits, language for sentences. */
async function visitorHeaders(): Promise<Record<string, string>> {
  const incoming = await headers();
  const passed: Record<string, string> = { 'accept-language': await readLocaleWish() };
  const address = incoming.get('x-forwarded-for');
  if (address) passed['x-forwarded-for'] = address;
  return passed;
}

/** Where the API is for calls made on the server, e.g. `http://127.0.0.1:3000`. */
async function apiOrigin(): Promise<string> {
  return (await headers()).get('x-api-origin') ?? 'http://127.0.0.1:3000';
}

/** The access token the server put into this request's cookies, or null: not logged in. */
export async function accessToken(kind: LoginKind): Promise<string | null> {
  return (await cookies()).get(accessCookies[kind])?.value ?? null;
}

/** The client for server components and actions, in the name of the visitor's login (one per request). */
export const serverClient = cache(async (kind: LoginKind): Promise<PageClient> => {
  const token = await accessToken(kind);
  const passed = await visitorHeaders();
  return lightClient(routes, {
    baseUrl: await apiOrigin(),
    token: () => token,
    headers: () => passed,
  });
});

/**
 * The client for what anyone may read. It carries no login: one that has just ended must not keep
 * people from the pages that need none.
 */
export const publicClient = cache(async (): Promise<PageClient> => {
  const passed = await visitorHeaders();
  return lightClient(routes, { baseUrl: await apiOrigin(), headers: () => passed });
});

/** A client in the name of someone who signed in within this very request, for what they began before it. */
export async function clientWith(accessToken: string, language: string): Promise<PageClient> {
  const draft = (await cookies()).get(draftCookie)?.value;
  const cookie: Record<string, string> = draft ? { cookie: `${draftCookie}=${draft}` } : {};
  return lightClient(routes, {
    baseUrl: await apiOrigin(),
    token: () => accessToken,
    headers: () => ({ 'accept-language': language, ...cookie }),
  });
}

/**
 * A client that also carries the visitor's cookies and keeps those the API sets: for logging in and
 * out where the page has no script. `setCookies` are `Set-Cookie` lines.
 */
export async function cookieClient(): Promise<{ client: PageClient; setCookies: string[] }> {
  const incoming = await headers();
  const passed = await visitorHeaders();
  for (const name of ['cookie', 'origin', 'user-agent']) {
    const value = incoming.get(name);
    if (value) passed[name] = value;
  }
  const setCookies: string[] = [];
  const client = lightClient(routes, {
    baseUrl: await apiOrigin(),
    headers: () => passed,
    fetch: async (...args: Parameters<typeof fetch>) => {
      const response = await fetch(...args);
      for (const line of response.headers.getSetCookie()) {
        setCookies.push(line);
        // The next call of this client comes from the same visitor.
        const pair = line.split(';', 1)[0] ?? '';
        passed.cookie = passed.cookie ? `${passed.cookie}; ${pair}` : pair;
      }
      return response;
    },
  });
  return { client, setCookies };
}

/** Bytes of the API in the name of a citizen, as they come; null: nobody is logged in. */
export async function bytesForCitizen(path: `/${string}`): Promise<Response | null> {
  const token = await accessToken('citizen');
  if (!token) return null;
  return fetch(`${await apiOrigin()}/api${path}`, {
    headers: { ...(await visitorHeaders()), authorization: `Bearer ${token}` },
    cache: 'no-store',
  });
}

/** Who is logged in, or null. One question per request, however many components ask. */
export const readMe = cache(async (kind: LoginKind): Promise<Me | null> => {
  if (!(await accessToken(kind))) return null;
  try {
    return await (await serverClient(kind)).me();
  } catch (error) {
    if (codeOf(error) === 'unauthenticated' || codeOf(error) === 'forbidden') return null;
    throw error;
  }
});
