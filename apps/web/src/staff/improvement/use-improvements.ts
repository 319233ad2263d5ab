import type { Improvement, Settlement } from '@civicconnect/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { problemText } from '../parts/problem-text.ts';
import type { DoneState } from '../parts/use-done.ts';
import { type ImprovementView, improvementQuery } from './improvement-query.ts';

/** The suggestions of a view, and what can be done with one; each act is said with its undo. */
export function useImprovements(view: ImprovementView, done: DoneState) {
  const t = useT();
  const { client } = useDesk();
  const cache = useQueryClient();
  const query = useQuery(improvementQuery(client, view));
  const refresh = () => cache.invalidateQueries({ queryKey: ['improvements'] });

  async function attempt(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      done.say({ title: problemText(error, t), text: '' });
    }
    await refresh();
  }
  const restore = ({ id }: Improvement) =>
    attempt(() => client.restoreImprovement({ params: { id } }));
  const settle = (one: Improvement, as: Settlement) =>
    attempt(async () => {
      await client.settleImprovement({ params: { id: one.id }, body: { as } });
      done.say({
        title: t(`improvement.said.${as}`),
        text: t('improvement.saidText'),
        undo: () => {
          done.hide();
          void restore(one);
        },
      });
    });
  const draw = () => attempt(() => client.drawImprovements());
  return { query, draw, restore, settle };
}
