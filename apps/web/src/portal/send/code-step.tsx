'use client';
import { digits } from '@civicconnect/i18n/browser';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { FieldError } from '../ui/field-error.tsx';
import type { CodeAsked } from './send-state.ts';

const length = 6;
const places = Array.from({ length }, (_, place) => place);

/** Seconds left of a wait that began at `since` (milliseconds). */
function useCountdown(seconds: number, since: number): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const endsAt = since + seconds * 1000;
    const tick = () => setLeft(Math.max(0, Math.ceil((endsAt - Date.now()) / 1000)));
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [seconds, since]);
  return left;
}

/** When another code may be asked for, and the way to ask. Without script it may be asked at once. */
function Resend(props: { asked: CodeAsked; live: boolean; onResend?: () => void }) {
  const t = useT();
  const left = useCountdown(props.asked.resendInSeconds, props.asked.at);
  if (props.live && left > 0) {
    const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    const time = digits(t.locale, clock);
    return (
      <p className="quiet small num" role="timer">
        {t('portal.code.resendIn', { time })}
      </p>
    );
  }
  return (
    <button
      className="link"
      name="intent"
      value="getCode"
      type={props.onResend ? 'button' : 'submit'}
      onClick={props.onResend}
    >
      <u>{t('portal.code.resend')}</u>
    </button>
  );
}

interface CodeFieldProps {
  error: string | undefined;
  value: string;
  onChange?: (code: string) => void;
  onComplete?: (code: string) => void;
}

/** One real field; with script six boxes are drawn under it, and the sixth digit sends the code. */
function CodeField({ error, value, onChange, onComplete }: CodeFieldProps) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (onChange) input.current?.focus();
  }, [onChange]);
  const change = (typed: string) => {
    const code = typed.replace(/\D/g, '').slice(0, length);
    onChange?.(code);
    if (code.length === length && code !== value) onComplete?.(code);
  };
  return (
    <div>
      <FieldError id="send-code-error" text={error} />
      <div className={`code${onChange ? ' drawn' : ''}${error ? ' bad' : ''}`}>
        {onChange && (
          <div className="code-boxes" aria-hidden="true">
            {places.map((place) => (
              <span key={place} className={place === value.length ? 'next' : undefined}>
                {value[place] ?? ''}
              </span>
            ))}
          </div>
        )}
        <input
          ref={input}
          id="send-code"
          name="code"
          className="input num"
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9 ]*"
          maxLength={onChange ? undefined : 7}
          dir="ltr"
          aria-label={t('portal.code.label')}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'send-code-error' : undefined}
          {...(onChange
            ? { value, onChange: (event) => change(event.currentTarget.value) }
            : { defaultValue: '' })}
        />
      </div>
    </div>
  );
}

interface CodeStepProps extends CodeFieldProps {
  phone: string;
  asked: CodeAsked;
  onResend?: () => void;
  onChangePhone?: () => void;
}

/** Step 2, second half: the code that was sent. */
export function CodeStep({ phone, asked, onResend, onChangePhone, ...field }: CodeStepProps) {
  const t = useT();
  const minutes = Math.round(asked.expiresInSeconds / 60);
  return (
    <>
      <p className="quiet">
        {t('portal.code.sent', { phone: `\u2066${phone}\u2069`, minutes })}{' '}
        <button
          className="text-link"
          name="intent"
          value="changePhone"
          type={onChangePhone ? 'button' : 'submit'}
          onClick={onChangePhone}
        >
          {t('portal.code.changePhone')}
        </button>
      </p>
      <CodeField {...field} />
      {asked.developmentCode && (
        <div className="dev-code">
          <span>{t('portal.code.development')}</span>
          <output className="num" dir="ltr">
            {asked.developmentCode.replace(/(\d{3})(?=\d)/, '$1\u00A0')}
          </output>
        </div>
      )}
      <Resend asked={asked} live={onResend !== undefined} onResend={onResend} />
    </>
  );
}
