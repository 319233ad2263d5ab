import type { Translator } from './translator-from.ts';

/** The head of a report's column. Emotions and reasons of escalation have their words from elsewhere. */
export function columnWords(column: string, t: Translator): string {
  const reason = column.replace(/^escalation_/, '');
  return (
    t.maybe(`words.emotion.${column}`) ??
    (reason === column ? null : t.maybe(`words.escalation.${reason}`)) ??
    t.maybe(`analytics.column.${column}`) ??
    column
  );
}

const wordsOfRows: Readonly<Record<string, string>> = {
  channel: 'words.channel',
  language: 'words.language',
  purpose: 'brain.purpose',
};

/** What a row of a report is called where it is a word or a name; a day, week or month is given back as it is. */
export function rowWords(
  by: string,
  { key, name }: { key: string | null; name: string | null },
  t: Translator,
): string {
  if (name !== null) return name;
  if (key === null) return t('analytics.none');
  const room = wordsOfRows[by];
  return (room && t.maybe(`${room}.${key}`)) ?? key;
}
