'use client';
import type { Answer } from '@civicconnect/contract';
import { useMutation } from '@tanstack/react-query';
import { BotMessageSquare, Users } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { Citations } from '../../conversation/citations.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { PanelLoading } from '../../panel/panel-loading.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { useTimes } from '../../time/use-times.ts';

/** Asks the assistant as a visitor would, and shows why it says what it says. */
export function Playground() {
  const t = useT();
  const { client } = useDesk();
  const [question, setQuestion] = useState('');
  const asking = useMutation({
    mutationFn: (asked: string) => client.previewAssistant({ body: { question: asked } }),
  });
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const asked = question.trim();
    if (asked && !asking.isPending) asking.mutate(asked);
  }
  return (
    <section className="page-section settings-section" id="try" aria-labelledby="try-title">
      <h2 className="section-title" id="try-title">
        {t('tuning.try.title')}
      </h2>
      <p className="mb-[14px] text-text-3">{t('tuning.try.about')}</p>
      <form className="grid gap-[10px]" onSubmit={onSubmit}>
        <TextArea
          label={t('tuning.try.question')}
          rows={2}
          maxLength={4000}
          dir={question ? 'auto' : undefined}
          value={question}
          onChange={(event) => setQuestion(event.target.value)}
        />
        <div>
          <Button type="submit" look="primary" busy={asking.isPending}>
            {t('tuning.try.ask')}
          </Button>
        </div>
      </form>
      <div aria-live="polite" className="mt-[14px]">
        {asking.isPending && <PanelLoading />}
        {asking.isError && <p className="text-danger-text">{problemText(asking.error, t)}</p>}
        {asking.data && <Answered answer={asking.data} />}
      </div>
    </section>
  );
}

function Answered({
  answer: { answer, source, confidence, citations, escalate },
}: {
  answer: Answer;
}) {
  const t = useT();
  const times = useTimes();
  const reason = escalate && t(`talk.reason.${escalate.reason}`);
  return (
    <div className="grid gap-[8px]">
      <p className="flex flex-wrap gap-[6px]">
        <Pill tone={source === 'none' ? 'neutral' : 'ai'}>{t(`tuning.try.source.${source}`)}</Pill>
        <Pill>{t('tuning.try.sure', { share: times.percent(confidence) })}</Pill>
      </p>
      <div className="message" data-by="assistant">
        <div className="bubble auto-side" dir="auto">
          {answer}
        </div>
      </div>
      <Citations citations={citations} />
      {escalate && reason ? (
        <Banner tone="warn" icon={Users}>
          {t(escalate.offered ? 'tuning.try.offers' : 'tuning.try.calls', { reason })}
        </Banner>
      ) : (
        <Banner tone="neutral" icon={BotMessageSquare}>
          {t('tuning.try.goesOn')}
        </Banner>
      )}
    </div>
  );
}
