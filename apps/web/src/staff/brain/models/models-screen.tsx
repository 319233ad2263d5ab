'use client';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { ListError, ListLoading } from '../../list/list-states.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { StaffPage } from '../../shell/staff-page.tsx';
import { Playground } from '../playground/playground.tsx';
import { CallLedger } from './call-ledger.tsx';
import { ModelSettings } from './model-settings.tsx';
import { ProviderList } from './provider-list.tsx';
import { Today } from './today.tsx';
import { useAiStatus, useSettings } from './use-models.ts';
import { WithoutKey } from './without-key.tsx';

/** "Models": who decides, how the providers do, what today cost, and the settings there are. */
export function ModelsScreen() {
  const t = useT();
  const status = useAiStatus();
  const settings = useSettings();
  const { data } = status;
  return (
    <StaffPage title={t('brain.models.title')} about={t('brain.models.about')}>
      <div className="page-column">
        {!data && status.error && (
          <ListError error={problemText(status.error, t)} onRetry={status.retry} />
        )}
        {!data && !status.error && <ListLoading />}
        {data && (
          <>
            {data.providers.length === 0 ? <WithoutKey /> : <ProviderList status={data} />}
            {data.providers.length > 0 && <Today status={data} />}
          </>
        )}
        {settings.data && <ModelSettings settings={settings.data} onSave={settings.save} />}
        {!settings.data && settings.error && (
          <ListError error={problemText(settings.error, t)} onRetry={settings.retry} />
        )}
        {data && settings.data && (
          <Playground settings={settings.data} status={data} onSave={settings.save} />
        )}
        {data && <CallLedger />}
      </div>
    </StaffPage>
  );
}
