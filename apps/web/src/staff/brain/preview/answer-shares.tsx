'use client';
import type { RoutingPreview } from '@civicconnect/contract';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { ShareBar } from '../../panel/share-bar.tsx';
import { departmentName } from './department-name.ts';
import { runnersUp } from './sureness.ts';

/** The chosen department and those after it, with their shares; in triage the three candidates. */
export function AnswerShares({ preview }: { preview: RoutingPreview }) {
  const t = useT();
  const desk = useDesk();
  const { decision } = preview.analysis;
  // A provider's confidence is its own: what the local models gave stands apart from it.
  const byProvider = preview.analysis.provider !== 'local';
  const others = runnersUp(preview.analysis);
  if (!decision && others.length === 0) return null;
  const bar = (departmentId: string, share: number, chosen: boolean) => (
    <ShareBar
      key={departmentId}
      name={departmentName(preview, desk, departmentId)}
      icon={desk.departmentOf(departmentId)?.icon ?? null}
      share={share}
      chosen={chosen}
    />
  );
  return (
    <div>
      {!decision && <h3 className="panel-subheading">{t('brain.answer.candidates')}</h3>}
      <div className="share-bars">
        {decision && bar(decision.departmentId, decision.confidence, true)}
      </div>
      {byProvider && others.length > 0 && (
        <h3 className="panel-subheading mt-[10px]">{t('brain.answer.localShares')}</h3>
      )}
      {others.length > 0 && (
        <div className="share-bars mt-[5px]">
          {others.map(({ departmentId, share }) => bar(departmentId, share, false))}
        </div>
      )}
    </div>
  );
}
