'use server';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { serverClient } from '../../foundation/api/server.ts';
import { readPlace } from '../place.ts';

/** Deletes all that is held of the citizen, once they said that they understand; then they are nobody here. */
export async function deleteEverything(ref: string, form: FormData): Promise<void> {
  const { base } = await readPlace(ref);
  if (form.get('understood') !== 'yes') redirect(`${base}/settings/delete?missing=1`);
  await (await serverClient('citizen')).deleteMe();
  const jar = await cookies();
  for (const name of ['civic_citizen', 'civic_citizen_access']) jar.delete(name);
  redirect(`${base}/settings/deleted`);
}
