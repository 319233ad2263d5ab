import {
  appealKinds,
  authorKinds,
  channels,
  closeReasons,
  deadlineStates,
  deliveryChannels,
  deliveryReasons,
  deliveryStates,
  emotions,
  escalationReasons,
  type Locale,
  locales,
  priorities,
  problemCodes,
  roles,
  scripts,
  sessionKinds,
  sessionStatuses,
  systemLineCodes,
  textLanguages,
  timelineKinds,
} from '@civicconnect/contract';
import type { Entry } from './catalog.ts';
import { catalogs } from './catalogs/index.ts';
import { keptText } from './derive.ts';
import { type Part, paramNames, parseMessage } from './message/parse.ts';
import { messageIn } from './translator.ts';

/** One thing wrong with one string in one language. */
export interface Finding {
  key: string;
  locale: Locale;
  problem: string;
}

/** Catalogs as they may come out wrong: a language missing, empty or broken. */
export type UncheckedCatalogs = Record<string, Record<string, Partial<Entry>>>;

const each = (prefix: string, members: readonly string[], suffix = '') =>
  members.map((member) => `${prefix}${member}${suffix}`);

/** Keys that are put together from words of the contract: a new member needs its strings. */
export const requiredKeys: readonly string[] = [
  ...each('problems.', problemCodes, '.title'),
  ...each('problems.', problemCodes, '.detail'),
  ...each('problems.invalid.', ['required', 'type', 'too_small', 'too_big', 'format', 'other']),
  ...each('system.', systemLineCodes),
  ...each('system.closed.', closeReasons),
  ...each('portal.closed.', closeReasons),
  ...each('words.status.', sessionStatuses),
  ...each('words.citizenStatus.', sessionStatuses),
  ...each('words.closeReason.', closeReasons),
  ...each('words.role.', roles),
  ...each('words.priority.', priorities),
  ...each('words.kind.', sessionKinds),
  ...each('words.appealKind.', appealKinds),
  ...each('words.channel.', channels),
  ...each('words.emotion.', emotions),
  ...each('words.author.', authorKinds),
  ...each('words.deadlineState.', deadlineStates),
  ...each('words.escalation.', escalationReasons),
  ...each('words.delivery.', deliveryStates),
  ...each('words.deliveryReason.', deliveryReasons),
  ...each('words.deliveryChannel.', deliveryChannels),
  ...each('words.language.', textLanguages),
  ...each('words.script.', scripts),
  ...each('words.timeline.', timelineKinds),
  ...each('words.citizenTimeline.', timelineKinds),
];

/** Plural forms without which a number would be said wrongly. */
const pluralForms: Partial<Record<Locale, readonly string[]>> = {
  ru: ['one', 'few', 'many'],
  en: ['one'],
};

/** The words of a message as people read them: parameters taken out, branches side by side. */
function readable(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      return part.kind === 'plural' ? Object.values(part.branches).join(' ') : ' ';
    })
    .join('');
}

function wrongLetters(locale: Locale, text: string): string[] {
  const found: string[] = [];
  if (
    /[\p{Script=Latin}][\p{Script=Cyrillic}]|[\p{Script=Cyrillic}][\p{Script=Latin}]/u.test(
      keptText(text, ' '),
    )
  ) {
    found.push('a word mixes Latin and Cyrillic letters');
  }
  if (locale === 'uz') {
    if (/['`‘’]/.test(text)) found.push('wrong apostrophe: oʻ and gʻ take U+02BB, tutuq is U+02BC');
    if (/[og]ʼ/i.test(text)) found.push('oʻ and gʻ take U+02BB, not the tutuq');
    if (/(?<![og])ʻ/i.test(text)) found.push('U+02BB stands only in oʻ and gʻ; tutuq is U+02BC');
  }
  if (locale === 'uz-Cyrl' && /\p{Script=Latin}/u.test(keptText(text, '')))
    found.push('Latin letters are left');
  if (locale === 'fa') {
    if (/[يكى]/.test(text)) found.push('Arabic ي or ك instead of Persian ی, ک');
    // Numbers within a Latin name stay as they are: O‘RQ-445.
    if (/[0-9٠-٩]/.test(text.replace(/[a-z‘’ʻʼ]+-?\d+/gi, '')))
      found.push('digits that are not Persian');
    // The Academy of Persian Language writes it so, with a zero-width joint and vav.
    if (text.includes('گفتگو')) found.push('گفتگو instead of گفت‌وگو');
    if (text.includes('·')) found.push('a middle dot reads as zero in Persian');
  }
  return found;
}

function problemsOf(locale: Locale, message: string, uz: string): string[] {
  const parts = parseMessage(message);
  const found = wrongLetters(locale, readable(parts));
  const names = paramNames(message).join(', ');
  const expected = paramNames(uz).join(', ');
  if (names !== expected)
    found.push(`parameters differ from uz: {${names}} instead of {${expected}}`);
  for (const part of parts) {
    if (part.kind !== 'plural') continue;
    const lacking = (pluralForms[locale] ?? []).filter((form) => part.branches[form] === undefined);
    if (lacking.length > 0) found.push(`plural of {${part.name}} lacks ${lacking.join(', ')}`);
  }
  return found;
}

function problemsOfEntry(entry: Partial<Entry>, locale: Locale): string[] {
  const { uz } = entry;
  const own = entry[locale];
  if (locale === 'uz-Cyrl' ? own === '' || !uz?.trim() : !own?.trim()) return ['missing'];
  try {
    // What is compared is what people would see: uz-Cyrl derived unless it is given.
    const message = messageIn({ uz: '', ru: '', en: '', fa: '', ...entry }, locale);
    return problemsOf(locale, message, uz ?? '');
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/**
 * Everything wrong with the strings: a language missing or empty, parameters that differ, a broken
 * plural, letters of another script, a word of the contract without its strings. Empty when all is well.
 */
export function findMissing(
  all: UncheckedCatalogs = catalogs,
  required: readonly string[] = requiredKeys,
): Finding[] {
  const findings: Finding[] = [];
  const keys = new Set<string>();
  for (const [namespace, entries] of Object.entries(all)) {
    for (const [name, entry] of Object.entries(entries)) {
      const key = `${namespace}.${name}`;
      keys.add(key);
      for (const locale of locales) {
        for (const problem of problemsOfEntry(entry, locale))
          findings.push({ key, locale, problem });
      }
    }
  }
  for (const key of required) {
    if (!keys.has(key))
      findings.push({ key, locale: 'uz', problem: 'no such key, but the contract has the word' });
  }
  return findings;
}
