import type { FilledReply, Locale } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n/browser';
import { comparable, matchRank } from '../words/comparable.ts';

type Findable = Pick<FilledReply, 'title' | 'shortcut' | 'text'>;

/** How well a reply answers to what was typed: its shortcut first, then its title, then its words; null not at all. */
function rankOf({ title, shortcut, text }: Findable, typed: string, locale: Locale): number | null {
  const wanted = comparable(typed.trim());
  if (wanted === '') return 0;
  if (shortcut !== null && comparable(shortcut) === wanted) return 0;
  if (shortcut !== null && comparable(shortcut).startsWith(wanted)) return 1;
  const titles = [localized(title, locale), ...Object.values(title)];
  const ranks = titles.flatMap((words) => matchRank(words, typed) ?? []);
  if (ranks.length > 0) return 2 + Math.min(...ranks);
  return matchRank(text, typed) === null ? null : 5;
}

/** Replies that answer to what was typed, best first; both scripts find each other. */
export function findReplies<T extends Findable>(
  replies: readonly T[],
  typed: string,
  locale: Locale,
): T[] {
  return replies
    .flatMap((reply, at) => {
      const rank = rankOf(reply, typed, locale);
      return rank === null ? [] : [{ reply, rank, at }];
    })
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ reply }) => reply);
}
