'use client';
import { Check, ExternalLink, Send } from 'lucide-react';
import { useActionState } from 'react';
import { Icon } from '../ui/icon.tsx';

export interface MadeLink {
  url: string | null;
  /** Why there is none, as it is read. */
  problem: string | null;
}

interface TelegramLinkProps {
  /** One's name on Telegram; null while no chat is one's own. */
  connected: string | null;
  make: () => Promise<MadeLink>;
  remove: () => Promise<void>;
  words: Record<'make' | 'open' | 'how' | 'remove', string>;
}

/** Joins one's chat with the bot to oneself. Forms, so that it works without script as well. */
export function TelegramLink({ connected, make, remove, words }: TelegramLinkProps) {
  const [made, makeOne, busy] = useActionState(make, { url: null, problem: null });
  if (connected !== null) {
    return (
      <form action={remove} className="stack">
        <p className="arrived">
          <Icon of={Check} />
          {connected}
        </p>
        <button type="submit" className="btn btn-edge btn-fit btn-mid">
          {words.remove}
        </button>
      </form>
    );
  }
  if (made.url !== null) {
    return (
      <div className="stack" role="status">
        <p className="small quiet">{words.how}</p>
        <div>
          <a
            className="btn btn-main btn-fit btn-mid"
            href={made.url}
            target="_blank"
            rel="noreferrer"
          >
            <Icon of={ExternalLink} size={18} />
            {words.open}
          </a>
        </div>
      </div>
    );
  }
  return (
    <form action={makeOne}>
      {made.problem && <p role="alert">{made.problem}</p>}
      <button type="submit" className="btn btn-edge btn-fit btn-mid" disabled={busy}>
        <Icon of={Send} size={18} />
        {words.make}
      </button>
    </form>
  );
}
