'use client';
import { Check, Clock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { citizenApi } from '../../foundation/api/citizen-api.ts';
import { codeOf, paramOf } from '../../foundation/api/problem.ts';
import { dropDraft, filesOfDraft, keepDraft, readDraft } from '../send/draft.ts';
import { Icon } from '../ui/icon.tsx';
import type { Watched } from './waiting-watch.tsx';

type Stage = { at: 'waiting' | 'confirm' } | { at: 'sent'; sessionId: string };
const retryMs = 15_000;

/** One attempt to hand in what waits. Throws when there is still no network. */
async function handIn(slug: string): Promise<Stage> {
  const { client, tokens } = citizenApi();
  const draft = readDraft(slug);
  if (!draft || !(await tokens.get())) return { at: 'confirm' };
  try {
    const { text, neighborhoodId, clientId } = draft;
    const attachments = filesOfDraft(draft).map(({ id }) => id);
    const body = { text, neighborhoodId: neighborhoodId || undefined, attachments, clientId };
    const { session } = await client.openAppeal({ body });
    dropDraft(slug);
    return { at: 'sent', sessionId: session.id };
  } catch (error) {
    if (codeOf(error) === null) throw error;
    const sessionId = paramOf(error, 'sessionId');
    if (codeOf(error) === 'duplicate' && sessionId) {
      dropDraft(slug);
      return { at: 'sent', sessionId };
    }
    // The form itself says what is in the way, and keeps the text.
    keepDraft(slug, { waiting: false });
    return { at: 'confirm' };
  }
}

/** The appeal that waits for the network: sends it, and says where it is. */
export function WaitingStrip({ place }: { place: Watched }) {
  const [stage, setStage] = useState<Stage>({ at: 'waiting' });
  const { words, base, slug } = place;
  useEffect(() => {
    if (stage.at !== 'waiting') return;
    const attempt = () => {
      if (navigator.onLine) handIn(slug).then(setStage, () => undefined);
    };
    attempt();
    const timer = setInterval(attempt, retryMs);
    window.addEventListener('online', attempt);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', attempt);
    };
  }, [stage.at, slug]);
  const done = stage.at === 'sent';
  return (
    <p className={`strip-offline${done ? ' strip-done' : ''}`} role="status">
      <Icon of={done ? Check : Clock} size={20} />
      <span>{done ? words.sent : words.waiting}</span>
      {stage.at === 'sent' && <a href={`${base}/appeals/${stage.sessionId}`}>{words.open}</a>}
      {stage.at === 'confirm' && <a href={`${base}/send`}>{words.confirm}</a>}
    </p>
  );
}
