'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Send, Unlink } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { FieldError } from '../../../ui/field.tsx';
import { telegramQuery } from '../../account/account-query.ts';
import { Section } from '../../account/section.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { problemText } from '../../parts/problem-text.ts';
import type { DoneState } from '../../parts/use-done.ts';
import { BotFacts } from './bot-facts.tsx';
import { BotForm } from './bot-form.tsx';
import { type Channels, channelsQuery } from './channels-query.ts';
import { HealthPill, healthOf } from './way-section.tsx';

/** The organization's bot: connecting it, how it does, trying it, taking it away. */
export function BotSection({ bot, say }: { bot: Channels['telegram'] } & Pick<DoneState, 'say'>) {
  const t = useT();
  const { client } = useDesk();
  const cache = useQueryClient();
  const own = useQuery(telegramQuery(client));
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function act(what: () => Promise<unknown>, title: string, text: string) {
    setBusy(true);
    setProblem(null);
    try {
      await what();
      say({ title, text });
    } catch (error) {
      setProblem(problemText(error, t));
    }
    setBusy(false);
    setAsking(false);
    await cache.invalidateQueries({ queryKey: channelsQuery(client).queryKey });
  }
  const test = () =>
    act(
      () => client.testTelegram(),
      t('channels.telegram.tested'),
      t('channels.telegram.testedText'),
    );
  const remove = () =>
    act(
      () => client.updateSettings({ body: { telegram: { token: null } } }),
      t('channels.telegram.removed'),
      t('channels.telegram.removeText'),
    );
  const health = healthOf(bot.token !== null, bot.problem);
  return (
    <Section
      title={t('words.deliveryChannel.telegram')}
      about={t('channels.telegram.about')}
      aside={<HealthPill health={health} />}
    >
      {bot.token !== null && <BotFacts bot={bot} />}
      {bot.token === 'installation' && (
        <p className="setting-note">{t('channels.telegram.installation')}</p>
      )}
      <BotForm isSet={bot.token !== null} say={say} />
      {bot.token !== null && (
        <div className="mt-[14px] flex flex-wrap gap-[8px]">
          <Button icon={Send} busy={busy} disabled={!own.data?.linked} onClick={() => void test()}>
            {t('channels.telegram.test')}
          </Button>
          {bot.token === 'own' && (
            <Button look="ghost" icon={Unlink} onClick={() => setAsking(true)}>
              {t('channels.telegram.remove')}
            </Button>
          )}
        </div>
      )}
      {bot.token !== null && own.data?.linked === false && (
        <p className="setting-note">{t('channels.telegram.testNeeds')}</p>
      )}
      <div role="alert">{problem && <FieldError>{problem}</FieldError>}</div>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t('channels.telegram.remove')}
        text={t('channels.telegram.removeText')}
        action={t('channels.telegram.remove')}
        look="danger"
        busy={busy}
        onConfirm={() => void remove()}
      />
    </Section>
  );
}
