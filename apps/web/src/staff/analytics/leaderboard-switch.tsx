'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Banner } from '../../ui/banner.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { problemText } from '../parts/problem-text.ts';

/** Whether the leaderboard is drawn up at all; administrators decide. */
export function LeaderboardSwitch({ isOff }: { isOff: boolean }) {
  const t = useT();
  const { client, may } = useDesk();
  const cache = useQueryClient();
  const change = useMutation({
    mutationFn: (leaderboard: boolean) =>
      client.updateSettings({ body: { analytics: { leaderboard } } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['analytics'] }),
  });
  if (!may('organization.manage')) return null;
  return (
    <>
      <label className="option-row">
        <input
          type="checkbox"
          checked={change.isPending ? change.variables : !isOff}
          onChange={(event) => change.mutate(event.target.checked)}
        />
        <span>{t('analytics.leaderboard.switch')}</span>
      </label>
      {change.error && (
        <Banner tone="danger" icon={CircleAlert} role="alert">
          {problemText(change.error, t)}
        </Banner>
      )}
    </>
  );
}
