'use client';
import type { AiStatus, ReplayRequest, Settings, SettingsPatch } from '@civicconnect/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { FieldError } from '../../../ui/field.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { EstimateLine } from './estimate-line.tsx';
import { replayKey, replayQuery } from './playground-query.ts';
import { ReplayResult } from './replay-result.tsx';
import { SampleFields } from './sample-fields.tsx';
import { TriedFields } from './tried-fields.tsx';
import {
  changesOf,
  providerFields,
  sampleOf,
  type TriedSample,
  type TriedValues,
  triedValues,
  usualSample,
  wrongFields,
} from './tried-values.ts';

interface PlaygroundProps {
  settings: Settings;
  status: AiStatus;
  onSave: (patch: SettingsPatch) => Promise<void>;
}

/** What may be asked for; null while a field that is shown is wrong. */
function requestOf(
  ai: Settings['ai'],
  values: TriedValues,
  sample: TriedSample,
  withProviders: boolean,
): ReplayRequest | null {
  const wrong = [...wrongFields(values).keys()].filter(
    (field) => withProviders || !providerFields.includes(field),
  );
  const asked = sampleOf(sample);
  if (wrong.length > 0 || !asked) return null;
  return { settings: changesOf(ai, values), sample: asked } as ReplayRequest;
}

/** Other settings of the brain, tried on past appeals; then switched on, or not. */
export function Playground({ settings, status, onSave }: PlaygroundProps) {
  const t = useT();
  const { client } = useDesk();
  const cache = useQueryClient();
  const last = useQuery(replayQuery(client));
  const [changed, setChanged] = useState<Partial<TriedValues>>({});
  const [sample, setSample] = useState(usualSample);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const withProviders = status.providers.length > 0;
  const values = { ...triedValues(settings.ai), ...changed };
  const request = requestOf(settings.ai, values, sample, withProviders);
  const replay = last.data?.replay ?? null;
  const isOn = replay?.state === 'waiting' || replay?.state === 'running';

  async function ask(work: () => Promise<{ replay: typeof replay }>) {
    setBusy(true);
    setProblem(null);
    try {
      cache.setQueryData(replayKey, await work());
    } catch (error) {
      setProblem(problemText(error, t));
      void cache.invalidateQueries({ queryKey: replayKey, exact: true });
    } finally {
      setBusy(false);
    }
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (request && !isOn) void ask(() => client.startReplay({ body: request }));
  }
  return (
    <section className="page-section" aria-labelledby="playground-title">
      <h2 id="playground-title" className="section-title">
        {t('playground.title')}
      </h2>
      <p className="text-text-2">{t('playground.about')}</p>
      <form className="settings-form" onSubmit={onSubmit} noValidate>
        <TriedFields
          values={values}
          models={[...new Set(status.providers.map(({ model }) => model))]}
          withProviders={withProviders}
          onChange={(change) => setChanged((known) => ({ ...known, ...change }))}
        />
        {withProviders && <p className="setting-note">{t('playground.capNote')}</p>}
        <SampleFields
          sample={sample}
          onChange={(change) => setSample((known) => ({ ...known, ...change }))}
        />
        <EstimateLine request={request} />
        <div role="alert">{problem && <FieldError>{problem}</FieldError>}</div>
        <div className="flex flex-wrap gap-[8px]">
          <Button
            type="submit"
            look="primary"
            icon={FlaskConical}
            busy={busy && !isOn}
            disabled={!request || isOn}
          >
            {t('playground.start')}
          </Button>
          {Object.keys(changed).length > 0 && (
            <Button look="ghost" onClick={() => setChanged({})}>
              {t('playground.reset')}
            </Button>
          )}
        </div>
      </form>
      {replay && (
        <ReplayResult
          key={replay.id}
          replay={replay}
          settings={settings}
          onStop={() => ask(() => client.stopReplay({ params: { id: replay.id } }))}
          onSave={onSave}
        />
      )}
    </section>
  );
}
