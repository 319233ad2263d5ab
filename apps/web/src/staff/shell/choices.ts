import type { Locale } from '@civicconnect/contract';

export type ThemeChoice = 'system' | 'light' | 'dark';

/** Reads the page's theme as it is set now. */
export function currentTheme(): ThemeChoice {
  const theme = document.documentElement.dataset.theme;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** Sets the theme at once and for the pages to come; `system` follows the machine. */
export function chooseTheme(choice: ThemeChoice): void {
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  // Only the cookie of the answer is wanted, not the page it leads to.
  fetch(`/theme?to=${choice}`, { redirect: 'manual' }).catch(() => undefined);
}

/** Shows this very page in another language; what was being written is kept as a draft. */
export function chooseLanguage(locale: Locale): void {
  const back = window.location.pathname + window.location.search;
  window.location.assign(`/language?to=${locale}&back=${encodeURIComponent(back)}`);
}
