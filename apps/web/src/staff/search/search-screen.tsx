'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { StaffPage } from '../shell/staff-page.tsx';
import { useRecent } from './recent.ts';
import { SearchForm } from './search-form.tsx';
import { nothing, searchAddress, type Wanted, wantedFromAddress } from './search-query.ts';
import { SearchResults } from './search-results.tsx';
import { SearchStart } from './search-start.tsx';

/** A question that stood for so long was meant, and is remembered. */
const meantMs = 3000;

/** What is searched for lives in the address: a search can be sent to a colleague, and Back undoes it. */
function useWanted(first: Wanted) {
  const [wanted, setWanted] = useState(first);
  const change = useCallback((part: Partial<Wanted>) => {
    setWanted((before) => ({ ...before, ...part }));
  }, []);
  useEffect(() => {
    const address = searchAddress(wanted);
    if (address === window.location.pathname + window.location.search) return;
    window.history.replaceState(window.history.state, '', address);
  }, [wanted]);
  useEffect(() => {
    const back = () => setWanted(wantedFromAddress(new URLSearchParams(window.location.search)));
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);
  return { wanted, change };
}

/** Puts the focus on the result after or before the one that has it. */
function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-found]')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  // From the field, down leads to the first and up to the last.
  const from = at < 0 && by < 0 ? links.length : at;
  const next = from + by;
  links[Math.max(0, Math.min(links.length - 1, next))]?.focus();
}

/** Global search: one field, filters, what was found, and everything by keys. */
export function SearchScreen({ first }: { first: Wanted }) {
  const t = useT();
  const { me } = useDesk();
  const { wanted, change } = useWanted(first);
  const { recent, remember, forget } = useRecent(me.id);
  const field = useRef<HTMLInputElement>(null);
  const { q } = wanted;
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (q === '') return;
    const timer = setTimeout(() => remember(q), meantMs);
    return () => clearTimeout(timer);
  }, [q, remember]);
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    '/': () => {
      field.current?.focus();
      field.current?.select();
    },
  });
  return (
    <StaffPage title={t('find.title')} about={t('find.about')}>
      <div className="page-column">
        <SearchForm
          wanted={wanted}
          field={field}
          onChange={change}
          onSubmit={(asked) => {
            if (asked) remember(asked);
            step(1);
          }}
        />
        {q === '' ? (
          <SearchStart recent={recent} onPick={(one) => change({ q: one })} onForget={forget} />
        ) : (
          <SearchResults wanted={wanted} onClear={() => change({ ...nothing, q })} />
        )}
      </div>
    </StaffPage>
  );
}
