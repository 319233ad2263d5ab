import type { Routing } from '@civicconnect/contract';
import { useT } from '../../foundation/i18n/provider.tsx';
import { heaviestOf, strengthOf } from '../conversation/marked-text.ts';

const shownWords = 8;

/** The words that spoke for the department, each once, the strongest first. */
export function DecidingWords({ words: decisive }: { words: Routing['words'] }) {
  const t = useT();
  if (decisive.length === 0) return null;
  const heaviest = heaviestOf(decisive);
  const strongest = new Map<string, number>();
  for (const word of decisive) {
    const text = word.text.toLocaleLowerCase();
    strongest.set(text, Math.max(strongest.get(text) ?? 0, word.weight));
  }
  const words = [...strongest].sort((a, b) => b[1] - a[1]).slice(0, shownWords);
  return (
    <ul className="deciding-words" aria-label={t('staff.why.words')}>
      {words.map(([text, weight]) => (
        <li
          key={text}
          className="deciding-word"
          data-strength={strengthOf(weight, heaviest)}
          dir="auto"
        >
          {text}
        </li>
      ))}
    </ul>
  );
}
