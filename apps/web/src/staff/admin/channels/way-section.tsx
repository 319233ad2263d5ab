import { CircleCheck, CircleSlash, TriangleAlert } from 'lucide-react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { Section } from '../../account/section.tsx';
import { useNow } from '../../time/now.tsx';
import { useTimes } from '../../time/use-times.ts';
import type { Channels } from './channels-query.ts';

interface WaySectionProps {
  title: string;
  about: string;
  report: Channels['mail'];
  /** What there is beyond the usual, each with its name. */
  facts?: readonly (readonly [string, string])[];
  warning?: string | null;
  /** The program carries it itself: there is nobody to name. */
  ownProvider?: boolean;
}

type Health = 'works' | 'trouble' | 'notSet';

export function healthOf(isSet: boolean, problem: string | null): Health {
  if (!isSet) return 'notSet';
  return problem === null ? 'works' : 'trouble';
}

/** How a way does, in a word. */
export function HealthPill({ health }: { health: Health }) {
  const t = useT();
  const looks = {
    works: { tone: 'ok', icon: CircleCheck },
    trouble: { tone: 'danger', icon: TriangleAlert },
    notSet: { tone: 'neutral', icon: CircleSlash },
  } as const;
  return <Pill {...looks[health]}>{t(`channels.${health}`)}</Pill>;
}

/** One way out: who carries it, when the last left, and what is wrong. */
export function WaySection({
  title,
  about,
  report,
  facts = [],
  warning = null,
  ownProvider = false,
}: WaySectionProps) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const { provider, problem, lastSentAt } = report;
  const health = healthOf(provider !== null, problem);
  const last = lastSentAt ? times.relative(lastSentAt, now) : t('channels.never');
  const rows: readonly (readonly [string, string])[] = [
    ...(ownProvider || provider === null ? [] : [[t('channels.provider'), provider] as const]),
    ...facts,
    [t('channels.lastSent'), last],
    ...(problem ? [[t('channels.problem'), t(`channels.reason.${problem}`)] as const] : []),
  ];
  return (
    <Section title={title} about={about} aside={<HealthPill health={health} />}>
      {provider !== null && (
        <dl className="account-facts">
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {warning && (
        <p className="setting-note" data-few="">
          {warning}
        </p>
      )}
    </Section>
  );
}
