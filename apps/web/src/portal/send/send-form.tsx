'use client';
import { ChevronLeft, CloudCheck, RotateCw, X } from 'lucide-react';
import { useActionState, useEffect, useRef, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Icon } from '../ui/icon.tsx';
import { CodeStep } from './code-step.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { PhoneStep } from './phone-step.tsx';
import { InTheWay, RefusalNote } from './refusal-note.tsx';
import type { Refusal, SendState, SendStep } from './send-state.ts';
import type { SendPlace } from './take-step.ts';
import { type Send, useSend } from './use-send.ts';
import { WaitingStep } from './waiting-step.tsx';
import { type NeighborhoodChoice, WriteStep } from './write-step.tsx';

export interface SendFormProps {
  place: SendPlace;
  neighborhoods: readonly NeighborhoodChoice[];
  initial: SendState;
  /** An open appeal that another one is refused for: said before anything is written. */
  inTheWay: Refusal | null;
  /** The same steps on the server, for pages whose script has not come. */
  action: (before: SendState, form: FormData) => Promise<SendState>;
  /** In a dialog: closes it. On a page there is nothing to close. */
  onClose?: () => void;
}

const intents: Record<SendStep, string> = {
  write: 'continue',
  phone: 'getCode',
  code: 'confirm',
  waiting: 'continue',
};
const previous: Partial<Record<SendStep, SendStep>> = { phone: 'write', code: 'phone' };

/** What the steps that are not shown hold, so that a post without script carries the whole form. */
function Carried({ state }: { state: SendState }) {
  const { step } = state;
  return (
    <>
      <input type="hidden" name="clientId" value={state.clientId} />
      {step !== 'write' && (
        <>
          <input type="hidden" name="text" value={state.text} />
          <input type="hidden" name="neighborhoodId" value={state.neighborhoodId} />
        </>
      )}
      {step !== 'phone' && (
        <>
          <input type="hidden" name="phone" value={state.phone} />
          <input type="hidden" name="name" value={state.name} />
        </>
      )}
      {/* Enter in a field presses the first button of the form: it must be the step's own. */}
      <button type="submit" name="intent" value={intents[step]} hidden tabIndex={-1}>
        {step}
      </button>
    </>
  );
}

function Step(props: { send: Send; form: SendFormProps; live: boolean }) {
  const t = useT();
  const { send, form } = props;
  const { state } = send;
  switch (state.step) {
    case 'write':
      return (
        <WriteStep
          state={state}
          limits={form.place.limits}
          neighborhoods={form.neighborhoods}
          slug={form.place.slug}
          organization={form.place.ref === '-' ? undefined : form.place.ref}
          onFiles={send.takeFiles}
          onChange={send.change}
        />
      );
    case 'phone':
      return (
        <PhoneStep
          phone={state.phone}
          name={state.name}
          error={state.errors.phone}
          why={t('portal.phone.why')}
          onChange={send.change}
        />
      );
    case 'code': {
      if (!state.asked) return null;
      const shown = { phone: state.phone, asked: state.asked, error: state.errors.code };
      if (!props.live) return <CodeStep {...shown} value="" />;
      return (
        <CodeStep
          key="live"
          {...shown}
          value={send.code}
          onChange={send.setCode}
          onComplete={send.submit}
          onResend={send.resend}
          onChangePhone={() => send.go('phone')}
        />
      );
    }
    case 'waiting':
      return (
        <WaitingStep
          text={state.text}
          at={send.waitingSince}
          signedIn={send.signedIn}
          onEdit={() => send.go('write')}
        />
      );
  }
}

/** Bar of the dialog: back or close, where one is, and that the draft is safe. */
function Bar(props: { send: Send; heading: string; onClose: () => void }) {
  const t = useT();
  const { step, text } = props.send.state;
  const back = previous[step];
  return (
    <div className="sheet-bar">
      <button
        type="button"
        className="icon-btn"
        aria-label={back ? t('portal.send.back') : t('portal.send.close')}
        onClick={() => (back ? props.send.go(back) : props.onClose())}
      >
        <Icon of={back ? ChevronLeft : X} flip={back !== undefined} />
      </button>
      <div className="title">
        <b>{t('portal.send.title')}</b>
        <small>{props.heading}</small>
      </div>
      {text.trim() && (
        <span className="saved-word">
          <Icon of={CloudCheck} size={18} />
          {t('portal.send.draft')}
        </span>
      )}
    </div>
  );
}

/** Sending an appeal: one form, one decision on each of its steps, with script and without. */
export function SendForm(props: SendFormProps) {
  const t = useT();
  const [posted, formAction] = useActionState(props.action, props.initial);
  const send = useSend(props.place, posted);
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const { step, errors, refusal, text } = send.state;

  const heading = useRef<HTMLHeadingElement>(null);
  const firstStep = useRef(step);
  useEffect(() => {
    // The code's field takes the focus itself: it is typed, or filled in by the phone, at once.
    if (step !== firstStep.current && step !== 'code') heading.current?.focus();
    firstStep.current = step;
  }, [step]);

  const headings: Record<SendStep, string | null> = {
    write: t('portal.send.what'),
    phone: t('portal.phone.title'),
    code: t('portal.code.title'),
    waiting: null,
  };
  const labels: Record<SendStep, string> = {
    write: send.signedIn ? t('portal.send.submit') : t('portal.send.continue'),
    phone: t('portal.phone.getCode'),
    code: t('portal.code.confirm'),
    waiting: t('common.action.retry'),
  };
  const number = step === 'write' ? 1 : 2;
  const stepWords = send.signedIn ? '' : t('portal.send.step', { step: number, total: 2 });
  const Heading = props.onClose ? 'h2' : 'h1';
  const title = headings[step];
  return (
    <form
      className="sheet-form"
      action={formAction}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send.submit();
      }}
    >
      <Carried state={send.state} />
      {props.onClose && <Bar send={send} heading={stepWords} onClose={props.onClose} />}
      <div className="sheet-body stack">
        {refusal && <RefusalNote refusal={refusal} base={props.place.base} />}
        {props.inTheWay && !refusal && step === 'write' && (
          <InTheWay refusal={props.inTheWay} base={props.place.base} />
        )}
        <ErrorSummary
          title={t('portal.send.errorTitle')}
          errors={Object.entries(errors).map(([field, message]) => ({
            field: `send-${field}`,
            text: message,
          }))}
        />
        {title && (
          <div>
            {!props.onClose && stepWords && <p className="small faint">{stepWords}</p>}
            <Heading className="h2" tabIndex={-1} ref={heading}>
              {title}
            </Heading>
          </div>
        )}
        <Step send={send} form={props} live={live} />
      </div>
      <div className={`sheet-foot${step === 'write' ? ' two' : ''}`}>
        {live && text.trim() && step !== 'waiting' && (
          <p className={`note${step === 'write' ? ' draft-note' : ''}`}>
            <Icon of={CloudCheck} size={20} />
            <span>
              {step === 'write' ? t('portal.send.draftLong') : t('portal.phone.textSafe')}
            </span>
          </p>
        )}
        <button type="submit" className="btn btn-main" name="intent" value={intents[step]}>
          {step === 'waiting' && <Icon of={RotateCw} size={20} />}
          {send.busy && step !== 'waiting' ? t('portal.send.sending') : labels[step]}
        </button>
      </div>
    </form>
  );
}
