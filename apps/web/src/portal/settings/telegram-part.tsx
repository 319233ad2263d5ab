import { serverClient } from '../../foundation/api/server.ts';
import type { Place } from '../place.ts';
import { makeTelegramLink, removeTelegramLink } from './telegram-actions.ts';
import { TelegramLink } from './telegram-link.tsx';

/** One's Telegram. Without a bot that works there is nothing to connect to, and nothing is shown. */
export async function TelegramPart({ place: { t, ref } }: { place: Place }) {
  const { bot, linked, title } = await (await serverClient('citizen')).telegramLink();
  if (bot === null && !linked) return null;
  const name = `\u2068${title ?? ''}\u2069`;
  const connected = title === null ? t('telegram.link.on') : t('telegram.link.onAs', { name });
  return (
    <section className="stack">
      <h2 className="h3">{t('telegram.link.title')}</h2>
      <p className="small quiet">{t(linked ? 'telegram.link.aboutOn' : 'telegram.link.about')}</p>
      <TelegramLink
        connected={linked ? connected : null}
        make={makeTelegramLink}
        remove={removeTelegramLink.bind(null, ref)}
        words={{
          make: t('telegram.link.make'),
          open: t('telegram.link.open'),
          how: t('telegram.link.how'),
          remove: t('telegram.link.remove'),
        }}
      />
    </section>
  );
}
