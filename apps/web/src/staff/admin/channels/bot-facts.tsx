import { useT } from '../../../foundation/i18n/provider.tsx';
import { useNow } from '../../time/now.tsx';
import { useTimes } from '../../time/use-times.ts';
import type { Channels } from './channels-query.ts';

/** What is known of a bot that is set. */
export function BotFacts({ bot }: { bot: Channels['telegram'] }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const seen = bot.seenAt ? times.relative(bot.seenAt, now) : t('channels.never');
  return (
    <dl className="account-facts">
      <div>
        <dt>{t('channels.telegram.bot')}</dt>
        <dd>
          {bot.bot === null ? (
            t('channels.never')
          ) : (
            <a
              className="link-button"
              href={`https://t.me/${bot.bot}`}
              target="_blank"
              rel="noreferrer"
            >
              <bdi dir="ltr">@{bot.bot}</bdi>
            </a>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('channels.telegram.mode')}</dt>
        <dd>{t(`channels.telegram.${bot.mode}`)}</dd>
      </div>
      <div>
        <dt>{t('channels.telegram.seen')}</dt>
        <dd>{seen}</dd>
      </div>
      {bot.givenUp > 0 && (
        <div>
          <dt>{t('channels.telegram.givenUp')}</dt>
          <dd>{bot.givenUp}</dd>
        </div>
      )}
      {bot.problem && (
        <div>
          <dt>{t('channels.problem')}</dt>
          <dd>
            <bdi>{bot.problem}</bdi>
          </dd>
        </div>
      )}
    </dl>
  );
}
