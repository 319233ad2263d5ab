'use client';
import type { Locale } from '@civicconnect/contract';
import { htmlLang, localeNames } from '@civicconnect/i18n/browser';
import { type FormEvent, useEffect, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { problemText } from '../parts/problem-text.ts';
import type { DoneState } from '../parts/use-done.ts';
import { chooseLanguage, chooseTheme, currentTheme, type ThemeChoice } from '../shell/choices.ts';
import { commaOf } from '../words/listed.ts';
import { Section } from './section.tsx';

const locales: readonly Locale[] = ['uz', 'uz-Cyrl', 'ru', 'en', 'fa'];
const themes: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** My name, as citizens and colleagues read it; language and theme; what only an administrator sets. */
export function ProfileSection({ say }: Pick<DoneState, 'say'>) {
  const t = useT();
  const { me, client } = useDesk();
  const [stored, setStored] = useState(me.name);
  const [name, setName] = useState(me.name);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const trimmed = name.trim();

  async function save(event: FormEvent) {
    event.preventDefault();
    if (busy || trimmed === stored) return;
    if (trimmed === '') {
      setProblem(t('people.person.nameMissing'));
      return;
    }
    setBusy(true);
    setProblem(null);
    try {
      await client.updateMe({ body: { name: trimmed } });
      setStored(trimmed);
      say({ title: t('common.state.saved'), text: t('people.account.nameSaved') });
    } catch (error) {
      setProblem(problemText(error, t));
    } finally {
      setBusy(false);
    }
  }
  return (
    <Section title={t('people.account.profile')}>
      <form onSubmit={(event) => void save(event)} className="account-line">
        <Field
          className="flex-1"
          label={t('people.person.name')}
          hint={t('people.account.nameHint')}
          dir="auto"
          autoComplete="name"
          maxLength={120}
          value={name}
          error={problem}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" busy={busy} disabled={trimmed === stored}>
          {t('common.action.save')}
        </Button>
      </form>
      <LanguageAndTheme />
      <dl className="account-facts">
        <div>
          <dt>{t('staff.login.email')}</dt>
          <dd>
            <bdi dir="ltr">{me.email}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('people.person.role')}</dt>
          <dd>{t(`words.role.${me.role}`)}</dd>
        </div>
        {me.departments.length > 0 && (
          <div>
            <dt>{t('people.person.departments')}</dt>
            <dd>{me.departments.map(({ name: one }) => one).join(commaOf(t.locale))}</dd>
          </div>
        )}
      </dl>
      <p className="setting-note">{t('people.account.byAdmin')}</p>
    </Section>
  );
}

function LanguageAndTheme() {
  const t = useT();
  const { client } = useDesk();
  const [theme, setTheme] = useState<ThemeChoice>('system');
  useEffect(() => setTheme(currentTheme()), []);
  return (
    <div className="account-choices">
      <Choice
        label={t('staff.menu.language')}
        value={t.locale}
        onChange={(value) => {
          const locale = locales.find((one) => one === value);
          if (!locale) return;
          // The page is drawn anew in either case; what is told by mail or bot follows the account.
          void client
            .updateMe({ body: { locale } })
            .catch(() => undefined)
            .then(() => chooseLanguage(locale));
        }}
      >
        {locales.map((locale) => (
          <option key={locale} value={locale} lang={htmlLang(locale)}>
            {localeNames[locale]}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('staff.menu.theme')}
        value={theme}
        onChange={(value) => {
          const chosen = themes.find((one) => one === value) ?? 'system';
          chooseTheme(chosen);
          setTheme(chosen);
        }}
      >
        {themes.map((one) => (
          <option key={one} value={one}>
            {t(`staff.theme.${one}`)}
          </option>
        ))}
      </Choice>
    </div>
  );
}
