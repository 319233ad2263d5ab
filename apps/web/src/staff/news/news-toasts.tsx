'use client';
import type { Notification } from '@civicconnect/contract';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { CallToast } from '../calls/call-toast.tsx';
import type { Calls } from '../calls/use-calls.ts';
import { newsLooks } from './news-icons.ts';
import { placeOf } from './sentence.ts';
import { SentenceText } from './sentence-text.tsx';

/** It stays this long, and as long as it is pointed at or focused. */
const shownMs = 8_000;

interface NewsToastsProps {
  toasts: readonly Notification[];
  /** Chats that wait for a person: above all else. */
  calls: Calls;
  onGone: (id: string) => void;
  onOpen: (id: string) => void;
}

/** What has just been told, in the corner, for a moment. */
export function NewsToasts({ toasts, calls, onGone, onOpen }: NewsToastsProps) {
  const t = useT();
  const calling = new Set(calls.waiting.map(({ session }) => session.id));
  // A call says the same and more.
  const others = toasts.filter(({ session }) => !session || !calling.has(session.id));
  const none = others.length === 0 && calling.size === 0;
  return (
    <section className="news-toasts" aria-label={t('news.popped')} hidden={none}>
      <div role="status" className="contents">
        {calls.waiting.map((call) => (
          <CallToast key={call.session.id} call={call} onGone={() => calls.put(call.session.id)} />
        ))}
        {others.map((toast) => (
          <NewsToast
            key={`${toast.id} ${toast.createdAt}`}
            toast={toast}
            onGone={onGone}
            onOpen={onOpen}
          />
        ))}
      </div>
    </section>
  );
}

function NewsToast({
  toast,
  onGone,
  onOpen,
}: { toast: Notification } & Pick<NewsToastsProps, 'onGone' | 'onOpen'>) {
  const t = useT();
  const [held, setHeld] = useState(false);
  const { icon: Icon, tone } = newsLooks[toast.kind];
  const place = placeOf(toast);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => onGone(toast.id), shownMs);
    return () => clearTimeout(timer);
  }, [held, onGone, toast.id]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be one of a form
    <div
      role="group"
      aria-label={t(`news.kind.${toast.kind}`)}
      className="news-toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="news-icon" data-tone={tone} aria-hidden="true">
        <Icon className="icon-s" />
      </span>
      <div className="min-w-0 flex-1">
        <p dir="auto" className="auto-side break-words">
          <SentenceText notification={toast} />
        </p>
        {place && (
          <a className="link-button" href={place} onClick={() => onOpen(toast.id)}>
            {t('news.open')}
          </a>
        )}
      </div>
      <IconButton icon={X} size="s" label={t('news.close')} onClick={() => onGone(toast.id)} />
    </div>
  );
}
