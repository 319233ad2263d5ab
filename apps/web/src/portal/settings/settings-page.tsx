import type { Citizen } from '@civicconnect/contract';
import { localeNames } from '@civicconnect/i18n';
import { Check, LogOut } from 'lucide-react';
import { readMe } from '../../foundation/api/server.ts';
import { readTheme, type Theme } from '../../foundation/page/locale.ts';
import { PageFrame } from '../frame/page-frame.tsx';
import { PortalLink } from '../frame/portal-link.tsx';
import { type Place, readPlace } from '../place.ts';
import { writtenPhone } from '../send/phone.ts';
import { Icon } from '../ui/icon.tsx';
import { DataPart } from './data-part.tsx';
import { PushChoice } from './push-choice.tsx';
import { saveName, saveScript, signOut } from './settings-actions.ts';
import { TelegramPart } from './telegram-part.tsx';

function LanguageChoice({ place }: { place: Place }) {
  const { t, base, locale, organization } = place;
  const back = encodeURIComponent(`${base}/settings`);
  return (
    <section className="stack">
      <h2 className="h3">{t('portal.settings.language')}</h2>
      <div className="choices">
        {organization.languages.map((language) => (
          <a
            key={language}
            href={`/language?to=${language}&back=${back}`}
            aria-current={language === locale ? 'true' : undefined}
          >
            {localeNames[language]}
          </a>
        ))}
      </div>
    </section>
  );
}

function ThemeChoice({ place, theme }: { place: Place; theme: Theme | null }) {
  const { t, base } = place;
  const back = encodeURIComponent(`${base}/settings`);
  const choices = [
    { to: 'system', word: t('portal.settings.themeSystem'), current: theme === null },
    { to: 'light', word: t('portal.settings.themeLight'), current: theme === 'light' },
    { to: 'dark', word: t('portal.settings.themeDark'), current: theme === 'dark' },
  ];
  return (
    <section className="stack">
      <h2 className="h3">{t('portal.settings.theme')}</h2>
      <div className="choices">
        {choices.map(({ to, word, current }) => (
          <a
            key={to}
            href={`/theme?to=${to}&back=${back}`}
            aria-current={current ? 'true' : undefined}
          >
            {word}
          </a>
        ))}
      </div>
    </section>
  );
}

/** What only someone signed in has: a name, a script for messages, a way out. */
function Person({ place, citizen }: { place: Place; citizen: Citizen }) {
  const { t, ref } = place;
  return (
    <>
      {citizen.phone && (
        <p className="quiet">
          {t('portal.site.signedInAs', { phone: `\u2066${writtenPhone(citizen.phone)}\u2069` })}
        </p>
      )}
      <form action={saveName.bind(null, ref)} className="stack">
        <div>
          <label className="label" htmlFor="name">
            {t('portal.settings.name')}
          </label>
          <input
            id="name"
            name="name"
            className="input"
            autoComplete="name"
            maxLength={120}
            defaultValue={citizen.name ?? ''}
          />
        </div>
        <button type="submit" className="btn btn-edge btn-mid btn-fit">
          {t('common.action.save')}
        </button>
      </form>
      <section className="stack">
        <h2 className="h3">{t('portal.settings.script')}</h2>
        <p className="small quiet">{t('portal.settings.scriptText')}</p>
        <div className="choices">
          {(['latin', 'cyrillic'] as const).map((script) => (
            <form key={script} action={saveScript.bind(null, ref, script)}>
              <button type="submit" aria-pressed={citizen.script === script}>
                {t(`portal.settings.${script}`)}
              </button>
            </form>
          ))}
        </div>
      </section>
    </>
  );
}

function Push({ place: { t } }: { place: Place }) {
  const words = {
    turnOn: t('push.turnOn'),
    turnOff: t('push.turnOff'),
    on: t('push.on'),
    off: t('push.off'),
    denied: t('push.denied'),
    unsupported: t('push.unsupported'),
    failed: t('push.failed'),
  };
  return (
    <section className="stack">
      <h2 className="h3">{t('push.title')}</h2>
      <p className="small quiet">{t('push.about.citizen')}</p>
      <PushChoice words={words} />
    </section>
  );
}

/** `/settings`: plain links and forms, so that every choice works without script. */
export async function SettingsPage(props: { organization: string; saved: boolean }) {
  const place = await readPlace(props.organization);
  const { t, base, ref } = place;
  const me = await readMe('citizen');
  const citizen = me?.person.kind === 'citizen' ? me.person : null;
  return (
    <PageFrame place={place} path="/settings" title={t('portal.settings.title')} narrow>
      <div className="stack settings">
        <h1 className="h2">{t('portal.settings.title')}</h1>
        {props.saved && (
          <p className="arrived" role="status">
            <Icon of={Check} />
            {t('portal.settings.saved')}
          </p>
        )}
        {citizen ? (
          <Person place={place} citizen={citizen} />
        ) : (
          <div>
            <p className="quiet">{t('portal.settings.signIn')}</p>
            <PortalLink className="link" href={`${base}/login`}>
              <u>{t('portal.login.title')}</u>
            </PortalLink>
          </div>
        )}
        {citizen && <TelegramPart place={place} />}
        {citizen && <Push place={place} />}
        <LanguageChoice place={place} />
        <ThemeChoice place={place} theme={await readTheme()} />
        {citizen && <DataPart place={place} />}
        {citizen && (
          <form action={signOut.bind(null, ref)}>
            <button type="submit" className="btn btn-edge btn-fit btn-mid">
              <Icon of={LogOut} size={18} />
              {t('portal.site.signOut')}
            </button>
          </form>
        )}
      </div>
    </PageFrame>
  );
}
