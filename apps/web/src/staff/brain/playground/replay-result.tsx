'use client';
import type { Replay, Settings, SettingsPatch } from '@civicconnect/contract';
import { type CSSProperties, useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { FieldError } from '../../../ui/field.tsx';
import { dollars } from '../../parts/money.ts';
import { problemText } from '../../parts/problem-text.ts';
import { UndoToast } from '../../parts/undo-toast.tsx';
import { useDone } from '../../parts/use-done.ts';
import { useNow } from '../../time/now.tsx';
import { useTimes } from '../../time/use-times.ts';
import { Comparison } from './comparison.tsx';
import { DifferingMessages } from './differing-messages.tsx';
import { TriedChanges } from './tried-changes.tsx';

interface ReplayResultProps {
  replay: Replay;
  settings: Settings;
  onStop: () => Promise<void>;
  onSave: (patch: SettingsPatch) => Promise<void>;
}

/** The last trial: how far it is, what it compared, what would differ; and the switch. */
export function ReplayResult({ replay, settings, onStop, onSave }: ReplayResultProps) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const [stopping, setStopping] = useState(false);
  const { state, total, done, startedBy, startedAt, spentMicros } = replay;
  const isOn = state === 'waiting' || state === 'running';
  return (
    <div className="replay-result">
      <div className="flex flex-wrap items-center gap-[8px]">
        <div role="status" className="flex-1">
          <h3 className="panel-subheading">{t(`playground.state.${state}`)}</h3>
        </div>
        {isOn && (
          <Button
            busy={stopping}
            onClick={() => {
              setStopping(true);
              void onStop().finally(() => setStopping(false));
            }}
          >
            {t('playground.stop')}
          </Button>
        )}
      </div>
      <div
        className="cap-bar mt-[8px]"
        style={{ '--share': `${Math.round((done / Math.max(1, total)) * 100)}%` } as CSSProperties}
        aria-hidden="true"
      />
      <p className="call-facts">
        <span>
          {t('playground.progress', { done: times.number(done), total: times.number(total) })}
        </span>
        {spentMicros > 0 && (
          <span>{t('playground.spent', { cost: dollars(spentMicros, times) })}</span>
        )}
        <span>
          {t('playground.startedBy', {
            name: startedBy.name,
            when: times.relative(startedAt, now),
          })}
        </span>
      </p>
      <TriedChanges replay={replay} />
      {done > 0 && (
        <>
          <Comparison replay={replay} />
          <DifferingMessages replay={replay} />
        </>
      )}
      {!isOn && done > 0 && <SwitchOn replay={replay} settings={settings} onSave={onSave} />}
    </div>
  );
}

/** The settings that were tried become those that hold; the way back is kept at hand. */
function SwitchOn({ replay, settings, onSave }: Omit<ReplayResultProps, 'onStop'>) {
  const t = useT();
  const { done, say, hide } = useDone();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const fields = Object.keys(replay.changes) as (keyof Settings['ai'])[];
  const isOn = fields.every((field) => settings.ai[field] === replay.changes[field]);
  async function store(ai: SettingsPatch['ai'], before: SettingsPatch['ai'] | null) {
    setBusy(true);
    setProblem(null);
    try {
      await onSave({ ai });
      say({
        title: t(before ? 'playground.switchedOn' : 'playground.switchedBack'),
        text: t('playground.follows'),
        undo: before ? () => void store(before, null) : undefined,
      });
    } catch (error) {
      setProblem(problemText(error, t));
    } finally {
      setBusy(false);
    }
  }
  const held = Object.fromEntries(fields.map((field) => [field, settings.ai[field]]));
  return (
    <>
      <div role="alert">{problem && <FieldError>{problem}</FieldError>}</div>
      {!isOn && (
        <Button
          className="mt-[12px]"
          look="primary"
          busy={busy}
          onClick={() => void store(replay.changes, held)}
        >
          {t('playground.switchOn')}
        </Button>
      )}
      <UndoToast done={done} onGone={hide} />
    </>
  );
}
