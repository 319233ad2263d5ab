import type { Faq, Locale, PublicOrganization } from '@civicconnect/contract';
import {
  htmlLang,
  localeOfTag,
  localized,
  toCyrillic,
  translatorFrom,
} from '@civicconnect/i18n/browser';
import { openApi } from './core/api.ts';
import { type Chat, createChat } from './core/chat.ts';
import { liveOver } from './core/live.ts';
import { browserStore } from './core/store.ts';
import type { Place } from './ui/place.ts';

export interface Options {
  /** Where the script came from: the installation. */
  origin: string;
  /** A slug or an id; the installation's own organization when left out. */
  organization?: string;
  locale: Locale;
  accent?: string;
  token?: () => Promise<string | null>;
  name(): string | undefined;
}

/** How many questions are offered to begin with. */
const offered = 4;

/** The language that the page asks for, else that of the page, else the browser's. */
export function chooseLocale(wished: string | undefined): Locale {
  const tags = [wished, document.documentElement.lang, ...navigator.languages];
  for (const tag of tags) {
    const locale = tag && localeOfTag(tag);
    if (locale) return locale;
  }
  return 'uz';
}

function chatOf(options: Options): Chat {
  const { origin, organization, locale, token = null } = options;
  const headers = async (): Promise<Record<string, string>> => {
    const key = store.read().sessionKey;
    const login = key ? null : await token?.();
    return {
      'accept-language': htmlLang(locale),
      ...(key && { 'x-session-key': key }),
      ...(login && { authorization: `Bearer ${login}` }),
    };
  };
  // A login's conversation and a visitor's lie side by side: neither takes the other's place.
  const store = browserStore(`civicconnect.${organization ?? '-'}${token ? '.own' : ''}`);
  return createChat({
    api: openApi(origin, headers),
    live: liveOver(origin, locale),
    store,
    token,
    organization,
    locale,
    name: options.name,
    newId: () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`,
    later(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
}

/** Everything that the window needs, asked for when it is opened first. Throws without a network. */
export async function loadPlace(
  options: Options,
): Promise<{ place: Place; accent: string | null }> {
  const { origin, organization, locale } = options;
  const api = openApi(origin, async () => ({}));
  const [words, about, faqs] = await Promise.all([
    fetch(`${origin}/widget/${locale}.json`).then((answer) => answer.json()),
    api<PublicOrganization>('GET', `/public/${encodeURIComponent(organization ?? '-')}`),
    questionsOf(api, organization, locale).catch(() => []),
  ]);
  const translate = translatorFrom<'widget'>(locale, words);
  const place: Place = {
    chat: chatOf(options),
    say: (key, params) => translate(`widget.${key}`, params),
    locale,
    name: about.assistantName,
    organization: localized(about.name, locale),
    isSuspended: about.suspended,
    questions: faqs,
  };
  return { place, accent: about.accent };
}

async function questionsOf(
  api: ReturnType<typeof openApi>,
  organization: string | undefined,
  locale: Locale,
): Promise<string[]> {
  const query = new URLSearchParams({ language: locale, limit: `${offered}` });
  if (organization) query.set('organization', organization);
  const { items } = await api<{ items: Faq[] }>('GET', `/faqs?${query}`);
  // Asked as it is read, so that the answer comes in the same script.
  return items.map(({ question, language }) =>
    locale === 'uz-Cyrl' && language === 'uz' ? toCyrillic(question) : question,
  );
}
