'use server';
import { redirect } from 'next/navigation';
import { ProblemError } from '../../foundation/api/problem.ts';
import { serverClient } from '../../foundation/api/server.ts';
import { readPlace } from '../place.ts';
import { takePostedFiles } from '../send/posted-files.ts';
import type { ComposeState } from './composer.tsx';
import type { RatingState } from './rating.tsx';

/** The sentence of a refusal; anything that is not one goes on to the error page. */
function refusal(error: unknown): string {
  if (error instanceof ProblemError) return error.problem.detail;
  throw error;
}

async function appealPath(ref: string, id: string): Promise<string> {
  return `${(await readPlace(ref)).base}/appeals/${id}`;
}

/** Sends a message from a page without script, with the files that its form carried. */
export async function composeMessage(
  ref: string,
  sessionId: string,
  before: ComposeState,
  form: FormData,
): Promise<ComposeState> {
  const text = String(form.get('text') ?? '').trim();
  const clientId = String(form.get('clientId') ?? '');
  const posted = await takePostedFiles(await readPlace(ref), form, before.attachments);
  if (posted.error) return { text, ...posted };
  const { attachments } = posted;
  if (!text && attachments.length === 0) return { text, ...posted };
  try {
    const client = await serverClient('citizen');
    const files = attachments.map(({ id }) => id);
    await client.sendMessage({ body: { sessionId, text, attachments: files, clientId } });
  } catch (error) {
    return { text, attachments, error: refusal(error) };
  }
  redirect(await appealPath(ref, sessionId));
}

/** Rates a closed appeal from a page without script. */
export async function rateAppeal(
  ref: string,
  id: string,
  _before: RatingState,
  form: FormData,
): Promise<RatingState> {
  const rating = Number(form.get('rating'));
  const comment = String(form.get('comment') ?? '').trim() || undefined;
  if (!rating) return { error: (await readPlace(ref)).t('portal.rating.choose') };
  try {
    const client = await serverClient('citizen');
    await client.giveFeedback({ params: { id }, body: { rating, comment } });
  } catch (error) {
    return { error: refusal(error) };
  }
  redirect(await appealPath(ref, id));
}

/** Reopens a closed appeal from a page without script; when refused, the page shows what is so. */
export async function reopenAppeal(ref: string, id: string): Promise<void> {
  try {
    await (await serverClient('citizen')).reopen({ params: { id } });
  } catch (error) {
    refusal(error);
  }
  redirect(await appealPath(ref, id));
}

/** "Not this department" from its own page. */
export async function tellWrongPlace(ref: string, id: string, form: FormData): Promise<void> {
  const comment = String(form.get('comment') ?? '').trim() || undefined;
  try {
    await (await serverClient('citizen')).wrongPlace({ params: { id }, body: { comment } });
  } catch (error) {
    refusal(error);
  }
  redirect(await appealPath(ref, id));
}
