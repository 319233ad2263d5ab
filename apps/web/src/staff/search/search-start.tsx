import { History, Search } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';

interface SearchStartProps {
  recent: readonly string[];
  onPick: (q: string) => void;
  onForget: () => void;
}

/** Before anything was typed: what can be searched for, and what was searched for last. */
export function SearchStart({ recent, onPick, onForget }: SearchStartProps) {
  const t = useT();
  return (
    <>
      {recent.length > 0 && (
        <section className="found-group">
          <h2 className="panel-subheading">{t('find.recent')}</h2>
          <ul>
            {recent.map((q) => (
              <li key={q}>
                <button type="button" className="recent-row" onClick={() => onPick(q)}>
                  <History className="icon-s" aria-hidden="true" />
                  <bdi className="truncate">{q}</bdi>
                </button>
              </li>
            ))}
          </ul>
          <button type="button" className="link-button mt-[6px]" onClick={onForget}>
            {t('find.forget')}
          </button>
        </section>
      )}
      <div className="empty-state">
        <Search aria-hidden="true" />
        <p className="empty-title">{t('find.start.title')}</p>
        <p>{t('find.start.text')}</p>
      </div>
    </>
  );
}
