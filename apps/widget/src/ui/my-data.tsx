import { useRef, useState } from 'preact/hooks';
import { usePlace } from './place.ts';
import { save } from './save.ts';
import { Sheet } from './sheet.tsx';
import { useTry } from './use-try.tsx';

/** What is held of a visitor: taken along, or deleted after one more question. */
export function MyData({ onClose }: { onClose: () => void }) {
  const { chat, say } = usePlace();
  const [step, setStep] = useState<'look' | 'ask' | 'done'>('look');
  const [attempt, trouble] = useTry();
  const box = useRef<HTMLElement>(null);
  const go = (next: typeof step) => {
    setStep(next);
    // The button that led on goes: the keys stay with what comes in its place.
    box.current?.focus();
  };
  const today = new Date().toISOString().slice(0, 10);
  const takeAlong = async () => save(await chat.exportMine(), `my-data-${today}.zip`);
  return (
    <Sheet label={say('data')} title={say('data')} onClose={onClose}>
      <section class="data" tabIndex={-1} ref={box}>
        {step === 'look' && (
          <>
            <p>{say('dataAbout')}</p>
            <button type="button" class="main" onClick={() => attempt(takeAlong)}>
              {say('dataTake')}
            </button>
            <small>{say('dataTakeAbout')}</small>
            <button type="button" class="plain" onClick={() => go('ask')}>
              {say('dataDelete')}
            </button>
          </>
        )}
        {step === 'ask' && (
          <>
            <h2>{say('dataDeleteAsk')}</h2>
            <p>{say('dataDeleteAbout')}</p>
            <button
              type="button"
              class="main bad"
              onClick={() => attempt(() => chat.deleteMine().then(() => go('done')))}
            >
              {say('dataDeleteYes')}
            </button>
            <button type="button" class="plain" onClick={() => go('look')}>
              {say('dataDeleteNo')}
            </button>
          </>
        )}
        {step === 'done' && (
          <>
            <h2>{say('dataDeleted')}</h2>
            <p>{say('dataDeletedAbout')}</p>
            <button type="button" class="plain" onClick={onClose}>
              {say('again')}
            </button>
          </>
        )}
        {trouble}
      </section>
    </Sheet>
  );
}
