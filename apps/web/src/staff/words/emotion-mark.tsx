'use client';
import type { Emotion } from '@civicconnect/contract';
import { Angry, Annoyed, Frown, HeartPulse, type LucideIcon, Smile } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';

type Shown = Exclude<Emotion, 'calm'>;

const looks: Record<Shown, { icon: LucideIcon; tone?: 'danger' | 'warn' | 'ok' }> = {
  angry: { icon: Angry, tone: 'danger' },
  frustrated: { icon: Annoyed, tone: 'warn' },
  anxious: { icon: HeartPulse, tone: 'warn' },
  sad: { icon: Frown },
  grateful: { icon: Smile, tone: 'ok' },
};

/** How somebody feels, in a word with its icon; who is calm needs no mark. */
export function EmotionMark({ emotion }: { emotion: Emotion | null }) {
  const t = useT();
  if (emotion === null || emotion === 'calm') return null;
  const { icon: Icon, tone } = looks[emotion];
  return (
    <span className="emotion" data-tone={tone}>
      <Icon className="icon-xs" aria-hidden="true" />
      {t(`words.emotion.${emotion}`)}
    </span>
  );
}
