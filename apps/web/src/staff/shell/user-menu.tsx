'use client';
import type { Locale } from '@civicconnect/contract';
import { htmlLang, localeNames } from '@civicconnect/i18n/browser';
import { ChevronsUpDown, Keyboard, LogOut, UserRound } from 'lucide-react';
import { useState } from 'react';
import { staffApi } from '../../foundation/api/staff-api.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Menu, MenuChoice, MenuItem, MenuLine } from '../../ui/menu.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { chooseLanguage, chooseTheme, currentTheme, type ThemeChoice } from './choices.ts';

const locales: readonly Locale[] = ['uz', 'uz-Cyrl', 'ru', 'en', 'fa'];
const themes: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** Who is logged in, and what they may set for themselves: language, theme; the keys; the way out. */
export function UserMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const t = useT();
  const { me } = useDesk();
  const [theme, setTheme] = useState<ThemeChoice>('system');

  async function logOut() {
    await fetch('/api/auth/logout?kind=staff', { method: 'POST' }).catch(() => undefined);
    staffApi().tokens.forget();
    window.location.assign('/staff/login');
  }
  return (
    <Menu
      side="top"
      trigger={
        <button
          type="button"
          className="me-button"
          onPointerDown={() => setTheme(currentTheme())}
          onFocus={() => setTheme(currentTheme())}
        >
          <Avatar id={me.id} name={me.name} size={24} />
          <span className="min-w-0 flex-1">
            <span className="block truncate leading-[17px] font-medium">{me.name}</span>
            <span className="block truncate text-micro leading-[15px] text-text-3">
              {t(`words.role.${me.role}`)}
            </span>
          </span>
          <ChevronsUpDown className="icon-s text-icon" aria-hidden="true" />
        </button>
      }
    >
      <MenuChoice
        label={t('staff.menu.language')}
        value={t.locale}
        options={locales.map((value) => ({
          value,
          label: localeNames[value],
          lang: htmlLang(value),
        }))}
        onChoose={chooseLanguage}
      />
      <MenuLine />
      <MenuChoice
        label={t('staff.menu.theme')}
        value={theme}
        options={themes.map((value) => ({ value, label: t(`staff.theme.${value}`) }))}
        onChoose={(value) => {
          chooseTheme(value);
          setTheme(value);
        }}
      />
      <MenuLine />
      <MenuItem icon={UserRound} onSelect={() => window.location.assign('/staff/account')}>
        {t('nav.account')}
      </MenuItem>
      <MenuItem icon={Keyboard} keyCap="?" onSelect={onShortcuts}>
        {t('staff.keys.title')}
      </MenuItem>
      <MenuItem icon={LogOut} onSelect={() => void logOut()}>
        {t('staff.menu.logout')}
      </MenuItem>
    </Menu>
  );
}
