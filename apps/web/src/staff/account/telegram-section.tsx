'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Send, Unlink } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldError } from '../../ui/field.tsx';
import { Pill } from '../../ui/pill.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { problemText } from '../parts/problem-text.ts';
import type { DoneState } from '../parts/use-done.ts';
import { telegramQuery } from './account-query.ts';
import { Section } from './section.tsx';
import { TelegramKinds } from './telegram-kinds.tsx';
import { TelegramOpen } from './telegram-open.tsx';

/** While the link waits to be opened elsewhere, the page asks whether it was. */
const askEveryMs = 4000;

/** My own Telegram: joined or not, and what is sent there. */
export function TelegramSection({ say }: Pick<DoneState, 'say'>) {
  const t = useT();
  const { client } = useDesk();
  const cache = useQueryClient();
  const [url, setUrl] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { data } = useQuery({
    ...telegramQuery(client),
    refetchInterval: ({ state }) => (url !== null && !state.data?.linked ? askEveryMs : false),
  });

  async function act(what: () => Promise<unknown>) {
    setBusy(true);
    setProblem(null);
    try {
      await what();
    } catch (error) {
      setProblem(problemText(error, t));
    }
    setBusy(false);
  }
  const make = async () => setUrl((await client.makeTelegramLink()).url);
  const remove = async () => {
    await client.removeTelegramLink();
    setUrl(null);
    await cache.invalidateQueries({ queryKey: telegramQuery(client).queryKey });
    say({ title: t('telegram.link.removed'), text: t('telegram.link.removedText') });
  };
  const linked = data?.linked ?? false;
  const name = data?.title ?? null;
  return (
    <Section
      title={t('telegram.link.title')}
      about={t('telegram.link.aboutStaff')}
      aside={
        data && (
          <Pill tone={linked ? 'ok' : 'neutral'} icon={linked ? Send : Unlink}>
            {linked && name !== null
              ? t('telegram.link.onAs', { name: `\u2068${name}\u2069` })
              : t(linked ? 'telegram.link.on' : 'telegram.link.off')}
          </Pill>
        )
      }
    >
      {linked && <TelegramKinds />}
      {linked && (
        <Button className="mt-[10px]" icon={Unlink} busy={busy} onClick={() => void act(remove)}>
          {t('telegram.link.remove')}
        </Button>
      )}
      {data && !linked && data.bot === null && (
        <p className="setting-note">{t('telegram.link.noBot')}</p>
      )}
      {data && !linked && data.bot !== null && url === null && (
        <Button icon={Send} busy={busy} onClick={() => void act(make)}>
          {t('telegram.link.make')}
        </Button>
      )}
      {!linked && url !== null && <TelegramOpen url={url} />}
      <div role="alert">{problem && <FieldError>{problem}</FieldError>}</div>
    </Section>
  );
}
