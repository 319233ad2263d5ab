'use server';
import { redirect } from 'next/navigation';
import { ProblemError } from '../../foundation/api/problem.ts';
import { serverClient } from '../../foundation/api/server.ts';
import { readPlace } from '../place.ts';
import type { MadeLink } from './telegram-link.tsx';

/** A new link to the bot; the page shows it to be pressed, since a form may not lead to another site. */
export async function makeTelegramLink(): Promise<MadeLink> {
  try {
    const { url } = await (await serverClient('citizen')).makeTelegramLink();
    return { url, problem: null };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { url: null, problem: error.problem.detail };
  }
}

export async function removeTelegramLink(ref: string): Promise<void> {
  await (await serverClient('citizen')).removeTelegramLink();
  redirect(`${(await readPlace(ref)).base}/settings?saved=1`);
}
