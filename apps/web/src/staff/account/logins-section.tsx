'use client';
import type { Login } from '@civicconnect/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { LogOut, Monitor, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldError } from '../../ui/field.tsx';
import { Pill } from '../../ui/pill.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { ListError, ListLoading } from '../list/list-states.tsx';
import { problemText } from '../parts/problem-text.ts';
import type { DoneState } from '../parts/use-done.ts';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';
import { commaOf } from '../words/listed.ts';
import { loginsQuery } from './account-query.ts';
import { Section } from './section.tsx';

/** So many stand open; the rest follow on request. */
const shownLogins = 6;
const phones = ['Android', 'iPhone', 'iPad'];

/** Where I am logged in, and the way out of each. */
export function LoginsSection({ say }: Pick<DoneState, 'say'>) {
  const t = useT();
  const { client } = useDesk();
  const cache = useQueryClient();
  const logins = useQuery(loginsQuery(client));
  const [problem, setProblem] = useState<string | null>(null);
  const [ending, setEnding] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const items = logins.data?.items ?? [];
  const shown = all ? items : items.slice(0, shownLogins);

  async function end(id: string, ask: () => Promise<unknown>, title: string) {
    setEnding(id);
    setProblem(null);
    try {
      await ask();
      say({ title, text: t('people.logins.endedText') });
    } catch (error) {
      setProblem(problemText(error, t));
    }
    await cache.invalidateQueries({ queryKey: loginsQuery(client).queryKey });
    setEnding(null);
  }
  return (
    <Section title={t('people.logins.title')} about={t('people.logins.about')}>
      {logins.isPending && <ListLoading />}
      {logins.error && !logins.data && (
        <ListError error={problemText(logins.error, t)} onRetry={() => void logins.refetch()} />
      )}
      <ul className="line-list" aria-label={t('people.logins.title')}>
        {shown.map((login) => (
          <LoginRow
            key={login.id}
            login={login}
            busy={ending === login.id}
            onEnd={() =>
              void end(
                login.id,
                () => client.endLogin({ params: { id: login.id } }),
                t('people.logins.ended'),
              )
            }
          />
        ))}
      </ul>
      {shown.length < items.length && (
        <Button look="ghost" onClick={() => setAll(true)}>
          {t('people.logins.more', { n: items.length - shown.length })}
        </Button>
      )}
      <div role="alert">{problem && <FieldError>{problem}</FieldError>}</div>
      {items.length > 1 && (
        <Button
          className="mt-[10px]"
          icon={LogOut}
          busy={ending === 'others'}
          onClick={() =>
            void end('others', () => client.endOtherLogins(), t('people.logins.othersEnded'))
          }
        >
          {t('people.logins.endOthers')}
        </Button>
      )}
    </Section>
  );
}

function LoginRow({ login, busy, onEnd }: { login: Login; busy: boolean; onEnd: () => void }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const { browser, system } = login.device;
  const name = [browser, system].filter(Boolean).join(commaOf(t.locale));
  const Icon = phones.includes(system ?? '') ? Smartphone : Monitor;
  const device = name || t('people.logins.unknown');
  return (
    <li className="login-row">
      <Icon className="icon text-icon" aria-hidden="true" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-[8px]">
          <bdi className="font-medium">{device}</bdi>
          {login.current && <Pill tone="accent">{t('people.logins.current')}</Pill>}
        </p>
        <p className="text-meta text-text-3">
          {t('people.logins.used', { when: times.relative(login.lastUsedAt, now) })}
          {commaOf(t.locale)}
          {t('people.logins.since', { when: times.dayTime(login.createdAt, now) })}
        </p>
      </div>
      {!login.current && (
        <Button
          look="ghost"
          size="s"
          busy={busy}
          aria-label={t('people.logins.endOf', { device })}
          onClick={onEnd}
        >
          {t('people.logins.end')}
        </Button>
      )}
    </li>
  );
}
