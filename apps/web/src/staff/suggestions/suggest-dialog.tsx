'use client';
import type { KnowledgeKind } from '@civicconnect/contract';
import { CircleCheck, Info } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogTitle } from '../../ui/dialog.tsx';
import { FieldError } from '../../ui/field.tsx';
import { useReturnOfFocus } from '../conversation/foot-dialog.tsx';
import { longest, type Suggesting, shortest, useSuggest } from './use-suggest.ts';

interface SuggestDialogProps {
  /** What is suggested at first; the writer may choose another kind. */
  about: KnowledgeKind;
  /** What stands there at first. */
  text: string;
  /** Where it came up. */
  sessionId: string;
  onClose: () => void;
}

/** A text for what colleagues and the assistant answer from, to those who may write it there. */
export function SuggestDialog({ onClose, ...begun }: SuggestDialogProps) {
  const t = useT();
  const suggesting = useSuggest(begun);
  // Its field takes the focus before the window has seen where that was.
  useReturnOfFocus();
  return (
    <Dialog open onOpenChange={onClose} width={520}>
      <div className="confirm">
        <DialogTitle>{t('suggest.ask.title')}</DialogTitle>
        {suggesting.told === null ? (
          <Form suggesting={suggesting} onClose={onClose} />
        ) : (
          <Sent told={suggesting.told} onClose={onClose} />
        )}
      </div>
    </Dialog>
  );
}

interface FormProps {
  suggesting: Suggesting;
  onClose: () => void;
}

function Form({ suggesting, onClose }: FormProps) {
  const t = useT();
  const { busy, problem, send, field } = suggesting;
  useEffect(() => field.current?.focus(), [field]);
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl Enter sends from any of its fields
    <div onKeyDown={onKeyDown}>
      <p className="mt-[6px] mb-[12px] text-text-2">{t('suggest.ask.note')}</p>
      <Kinds suggesting={suggesting} />
      <Words suggesting={suggesting} />
      <div role="alert">{problem && <FieldError>{problem}</FieldError>}</div>
      <div className="mt-[14px] flex flex-wrap justify-end gap-[8px]">
        <Button look="ghost" size="l" onClick={onClose}>
          {t('common.action.cancel')}
        </Button>
        <Button look="primary" size="l" busy={busy} onClick={() => void send()}>
          {t('suggest.ask.send')}
        </Button>
      </div>
    </div>
  );
}

function Kinds({ suggesting: { about, setAbout } }: { suggesting: Suggesting }) {
  const t = useT();
  const name = useId();
  return (
    <fieldset className="mb-[12px]">
      <legend className="field-label">{t('suggest.ask.about')}</legend>
      {(['faq', 'quick_reply', 'document'] as const).map((kind) => (
        <label key={kind} className="option-row">
          <input
            type="radio"
            name={name}
            checked={about === kind}
            onChange={() => setAbout(kind)}
          />
          <span>
            <span className="block font-medium">{t(`suggest.about.${kind}`)}</span>
            <span className="block text-text-3">{t(`suggest.hint.${kind}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Words({ suggesting: { field, text, setText, isShort } }: { suggesting: Suggesting }) {
  const t = useT();
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="field-label">
        <span className="flex-1">{t('suggest.ask.text')}</span>
        <span className="field-hint numeric">
          {t('staff.correct.length', { length: text.length, most: longest })}
        </span>
      </label>
      <div className="field" data-invalid={isShort ? '' : undefined}>
        <textarea
          ref={field}
          id={id}
          rows={6}
          dir="auto"
          className="auto-side"
          maxLength={longest}
          value={text}
          aria-required="true"
          aria-invalid={isShort}
          aria-describedby={`${id}-error`}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div id={`${id}-error`} role="alert">
        {isShort && <FieldError>{t('suggest.ask.short', { least: shortest })}</FieldError>}
      </div>
    </>
  );
}

function Sent({ told, onClose }: { told: number; onClose: () => void }) {
  const t = useT();
  return (
    <>
      <Banner
        tone={told === 0 ? 'warn' : 'accent'}
        icon={told === 0 ? Info : CircleCheck}
        role="status"
        className="mt-[12px]"
      >
        {told === 0 ? (
          t('suggest.ask.nobody')
        ) : (
          <>
            <p className="font-medium">{t('suggest.ask.sent')}</p>
            <p>{t('suggest.ask.sentText', { n: told })}</p>
          </>
        )}
      </Banner>
      <div className="mt-[14px] flex justify-end">
        <Button look="primary" size="l" autoFocus onClick={onClose}>
          {t('common.action.close')}
        </Button>
      </div>
    </>
  );
}
