import type { Improvement, ImprovementKind, Settlement } from '@civicconnect/contract';
import {
  ArrowRight,
  Check,
  Clock,
  FileText,
  type LucideIcon,
  MessageCircleQuestion,
  RotateCcw,
  Split,
  Star,
  X,
} from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Pill } from '../../ui/pill.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';
import { actAddress, improvementSentence, wordsLabel } from './sentence.ts';

const icons: Record<ImprovementKind, LucideIcon> = {
  low_ratings: Star,
  unanswered: MessageCircleQuestion,
  corrections: Split,
  deadlines: Clock,
  document: FileText,
};

interface RowProps {
  improvement: Improvement;
  isSettled: boolean;
  onSettle: (as: Settlement) => Promise<void>;
  onRestore: () => Promise<void>;
}

/** One suggestion: what repeats, its words and sessions, what to do about it, and how it is put away. */
export function ImprovementRow({ improvement, isSettled, onSettle, onRestore }: RowProps) {
  const t = useT();
  const { may } = useDesk();
  const times = useTimes();
  const { kind, words, summary } = improvement;
  return (
    <li className="improvement-row">
      <div className="improvement-words">
        <Pill icon={icons[kind]}>{t(`improvement.kind.${kind}`)}</Pill>
        <p className="improvement-sentence">{improvementSentence(improvement, t, times)}</p>
        {words.length > 0 && (
          <p className="text-meta text-text-3">
            {t(wordsLabel(improvement))}: <bdi>{words.join(', ')}</bdi>
          </p>
        )}
        {summary && (
          <blockquote className="improvement-summary">
            <p dir="auto" className="auto-side">
              {summary.text}
            </p>
            <p className="text-meta text-text-3">
              {t('improvement.machine', { provider: summary.provider })}
            </p>
          </blockquote>
        )}
        <Sessions improvement={improvement} />
        <Settled improvement={improvement} isSettled={isSettled} />
      </div>
      <div className="knowledge-actions">
        {!isSettled && (
          <a
            className="link-button inline-flex items-center gap-[6px]"
            href={actAddress(improvement, may('organization.manage'))}
          >
            {t(`improvement.act.${kind}`)}
            <ArrowRight className="icon-s rtl:-scale-x-100" aria-hidden="true" />
          </a>
        )}
        <Acts isSettled={isSettled} onSettle={onSettle} onRestore={onRestore} />
      </div>
    </li>
  );
}

function Sessions({ improvement }: { improvement: Improvement }) {
  const t = useT();
  const times = useTimes();
  const { sessions } = improvement;
  if (sessions.length === 0) return null;
  return (
    <details className="text-meta">
      <summary>{`${t('improvement.sessions')} (${times.number(sessions.length)})`}</summary>
      <ul className="improvement-sessions">
        {sessions.map(({ id, number }) => (
          <li key={id}>
            <a className="numeric" href={`/staff?session=${id}`}>
              <bdi dir="ltr">{number}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Who put it away; of one that stands here again, that somebody had. */
function Settled({ improvement, isSettled }: Pick<RowProps, 'improvement' | 'isSettled'>) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const { settled } = improvement;
  if (!settled) return null;
  const said = { name: `\u2068${settled.by}\u2069`, when: times.dayTime(settled.at, now) };
  return (
    <p className="text-meta text-text-3">
      {isSettled ? t(`improvement.settled.${settled.as}`, said) : t('improvement.again', said)}
    </p>
  );
}

function Acts({ isSettled, onSettle, onRestore }: Omit<RowProps, 'improvement'>) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const run = (act: () => Promise<void>) => async () => {
    setBusy(true);
    await act();
    setBusy(false);
  };
  if (isSettled) {
    return (
      <Button icon={RotateCcw} busy={busy} onClick={run(onRestore)}>
        {t('improvement.bringBack')}
      </Button>
    );
  }
  return (
    <>
      <Button icon={Check} busy={busy} onClick={run(() => onSettle('done'))}>
        {t('improvement.done')}
      </Button>
      <Button icon={X} look="ghost" busy={busy} onClick={run(() => onSettle('later'))}>
        {t('improvement.later')}
      </Button>
    </>
  );
}
