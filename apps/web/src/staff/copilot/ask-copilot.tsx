'use client';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { PanelLoading } from '../panel/panel-loading.tsx';
import { problemText } from '../parts/problem-text.ts';
import { useTimes } from '../time/use-times.ts';
import { shortNumber } from '../words/number.ts';
import type { CopilotProps } from './copilot-section.tsx';
import { CopilotText } from './copilot-text.tsx';
import { copilotFieldClass } from './focus-copilot.ts';

/** The internal assistant: over all documents and the past sessions that the reader may read. */
export function AskCopilot({ session, onOpen, onWrite }: CopilotProps) {
  const t = useT();
  const { client } = useDesk();
  const [question, setQuestion] = useState('');
  const asking = useMutation({
    mutationFn: (asked: string) =>
      client.askCopilot({ body: { question: asked, sessionId: session.id } }),
  });
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const asked = question.trim();
    if (asked && !asking.isPending) asking.mutate(asked);
  }
  return (
    <div className="mt-[12px]">
      <form onSubmit={onSubmit} className="flex items-end gap-[6px]">
        <Field
          quiet
          size="s"
          label={t('talk.copilot.ask')}
          placeholder={t('talk.copilot.placeholder')}
          aria-keyshortcuts="Q"
          maxLength={4000}
          dir="auto"
          className={`min-w-0 flex-1 ${copilotFieldClass}`}
          value={question}
          onChange={(event) => setQuestion(event.target.value)}
        />
        <Button type="submit" size="s" busy={asking.isPending}>
          {t('talk.copilot.submit')}
        </Button>
      </form>
      <div aria-live="polite">
        {asking.isPending && <PanelLoading />}
        {asking.isError && (
          <p className="mt-[8px] text-meta text-danger-text">{problemText(asking.error, t)}</p>
        )}
        {asking.data && (
          <Answered
            key={asking.submittedAt}
            answered={asking.data}
            session={session}
            onOpen={onOpen}
            onWrite={onWrite}
          />
        )}
      </div>
    </div>
  );
}

type Answer = Awaited<ReturnType<ReturnType<typeof useDesk>['client']['askCopilot']>>;

function Answered({ answered, session, onOpen, onWrite }: CopilotProps & { answered: Answer }) {
  const t = useT();
  const times = useTimes();
  const { answer, confidence, citations } = answered;
  const sessions = answered.sessions.filter(({ sessionId }) => sessionId !== session.id);
  return (
    <>
      {answer === null ? (
        <p className="mt-[8px] text-meta text-text-3">{t('talk.copilot.noAnswer')}</p>
      ) : (
        <CopilotText
          label={t('talk.copilot.answer')}
          mark={t('talk.copilot.sureness', { share: times.percent(confidence) })}
          text={answer}
          citations={citations}
          session={session}
          onWrite={onWrite}
        />
      )}
      {sessions.length > 0 && (
        <>
          <h4 className="panel-subheading">{t('talk.copilot.sessions')}</h4>
          <ul className="others">
            {sessions.map(({ sessionId, number, quote }) => (
              <li key={sessionId}>
                <button type="button" className="other" onClick={() => onOpen(sessionId)}>
                  <span className="numeric text-accent-text">
                    {t('staff.row.number', { number: shortNumber(number, t.locale) })}
                  </span>
                  <span className="copilot-quote auto-side" dir="auto">
                    {quote}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
