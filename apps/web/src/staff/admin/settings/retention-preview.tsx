'use client';
import type { RetentionCounts, RetentionSettings } from '@civicconnect/contract';
import { formatNumber, type Translator } from '@civicconnect/i18n/browser';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { useTimes } from '../../time/use-times.ts';
import { commaOf } from '../../words/listed.ts';

/** What was counted, as `1,204 sessions, 12 calls`; null for nothing. */
function counted(counts: RetentionCounts, t: Translator): string | null {
  const parts = (Object.keys(counts) as (keyof RetentionCounts)[])
    .filter((rule) => counts[rule] > 0)
    .map((rule) => `${t(`dataRights.what.${rule}`)}: ${formatNumber(t.locale, counts[rule])}`);
  return parts.length === 0 ? null : parts.join(commaOf(t.locale));
}

const isWhole = (rules: RetentionSettings) =>
  Object.values(rules).every((days) => days === null || Number.isInteger(days));

/** What the rules would remove tonight, before they are saved, and what the last night did. */
export function RetentionPreview({ rules }: { rules: RetentionSettings }) {
  const t = useT();
  const times = useTimes();
  const { client } = useDesk();
  const tonight = useQuery({
    queryKey: ['retention', 'preview', rules],
    queryFn: ({ signal }) => client.previewRetention({ body: rules }, { signal }),
    enabled: isWhole(rules),
    placeholderData: (before) => before,
  });
  const night = useQuery({
    queryKey: ['retention', 'last'],
    queryFn: ({ signal }) => client.retention({}, { signal }),
  });
  const last = night.data?.last;
  const removes = tonight.data && counted(tonight.data.removes, t);
  return (
    <div className="grid gap-[4px]" role="status">
      {tonight.error && <p>{problemText(tonight.error, t)}</p>}
      {tonight.data && (
        <p className="font-medium text-text-2">
          {removes
            ? t('dataRights.preview.tonight', { what: removes })
            : t('dataRights.preview.nothing')}
        </p>
      )}
      {last && (
        <p className="text-text-3">
          {t('dataRights.preview.last', {
            day: `\u2068${times.date(`${last.day}T12:00:00.000Z`)}\u2069`,
            what: counted(last.removed, t) ?? t('dataRights.preview.none'),
          })}
        </p>
      )}
    </div>
  );
}
