'use server';
import type { Script } from '@civicconnect/contract';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cookieClient, serverClient } from '../../foundation/api/server.ts';
import { passCookies } from '../login/sign-in.ts';
import { readPlace } from '../place.ts';

async function settingsPath(ref: string, query = ''): Promise<string> {
  return `${(await readPlace(ref)).base}/settings${query}`;
}

export async function saveName(ref: string, form: FormData): Promise<void> {
  const name = String(form.get('name') ?? '').trim();
  if (name) await (await serverClient('citizen')).updateMe({ body: { name } });
  redirect(await settingsPath(ref, '?saved=1'));
}

export async function saveScript(ref: string, script: Script): Promise<void> {
  await (await serverClient('citizen')).updateMe({ body: { script } });
  redirect(await settingsPath(ref, '?saved=1'));
}

/** Logs the citizen out here; the API ends the login and clears its cookies. */
export async function signOut(ref: string): Promise<void> {
  const { client, setCookies } = await cookieClient();
  await client.logout({ query: { kind: 'citizen' } });
  await passCookies(setCookies);
  (await cookies()).delete('civic_citizen_access');
  redirect((await readPlace(ref)).base || '/');
}
