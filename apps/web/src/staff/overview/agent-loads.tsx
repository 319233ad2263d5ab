'use client';
import type { AgentLoad } from '@civicconnect/contract';
import type { CSSProperties } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';
import { dotOf } from '../words/listed.ts';

/** What everyone has in hand against what they can take, and who waits for them. */
export function AgentLoads({ agents, own }: { agents: readonly AgentLoad[]; own: boolean }) {
  const t = useT();
  return (
    <section className="page-section">
      <h2 className="section-title">{t(own ? 'overview.agents.own' : 'overview.agents.title')}</h2>
      {agents.length === 0 ? (
        <p className="text-text-3">{t('overview.agents.none')}</p>
      ) : (
        <table className="load-table">
          <thead>
            <tr>
              <th scope="col">{t('overview.agent')}</th>
              <th scope="col" className="numeric">
                {t('overview.load')}
              </th>
              <th scope="col" className="numeric">
                {t('overview.unanswered')}
              </th>
            </tr>
          </thead>
          <tbody>
            {agents.map((agent) => (
              <AgentRow key={agent.id} agent={agent} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function AgentRow({ agent }: { agent: AgentLoad }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const { open, capacity, unanswered, oldestWaitingAt } = agent;
  const share = capacity > 0 ? Math.min(1, open / capacity) : 1;
  return (
    <tr>
      <th scope="row">
        <span className="load-person">
          <Avatar id={agent.id} name={agent.name} size={24} />
          <span className="min-w-0">
            <span className="auto-side block truncate" dir="auto">
              {agent.name}
            </span>
            <span className="load-note" data-on={agent.available ? '' : undefined}>
              {t(agent.available ? 'overview.available' : 'overview.away')}
              {oldestWaitingAt &&
                `${dotOf(t.locale)}${t('overview.oldest')}: ${times.span(now - Date.parse(oldestWaitingAt))}`}
            </span>
          </span>
        </span>
      </th>
      <td className="numeric">
        {times.number(open)} / {times.number(capacity)}
        <span
          className="load-bar"
          data-full={share === 1 ? '' : undefined}
          style={{ '--share': `${Math.round(share * 100)}%` } as CSSProperties}
          aria-hidden="true"
        />
      </td>
      <td className="numeric">{times.number(unanswered)}</td>
    </tr>
  );
}
