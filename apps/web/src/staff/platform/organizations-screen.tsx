'use client';
import type { OrganizationOverview } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n/browser';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Landmark, Plus, Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Field, FieldError } from '../../ui/field.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { ListError, ListLoading } from '../list/list-states.tsx';
import { problemText } from '../parts/problem-text.ts';
import { StaffPage } from '../shell/staff-page.tsx';
import { LimitsDialog } from './limits-dialog.tsx';
import { NewOrganization } from './new-organization.tsx';
import { OrganizationRow } from './organization-row.tsx';
import { organizationsQuery, platformKeys } from './platform-query.ts';

/** "Organizations": who works on this installation, their numbers, and stopping or resuming one. */
export function OrganizationsScreen() {
  const t = useT();
  const { client } = useDesk();
  const [q, setQ] = useState('');
  const [making, setMaking] = useState(false);
  const query = useQuery({
    ...organizationsQuery(client, useDeferredValue(q.trim())),
    placeholderData: (known) => known,
  });
  const suspending = useSuspending();
  const { asked } = suspending;
  const change = asked?.change ?? 'suspend';
  const [limited, setLimited] = useState<OrganizationOverview | null>(null);
  return (
    <StaffPage
      title={t('platform.organizations.title')}
      about={t('platform.organizations.about')}
      actions={
        <Button look="primary" icon={Plus} onClick={() => setMaking(true)}>
          {t('platform.organizations.new')}
        </Button>
      }
    >
      <div className="page-column">
        <Field
          quiet
          label={t('platform.organizations.search')}
          placeholder={t('platform.organizations.search')}
          icon={Search}
          type="search"
          dir="auto"
          value={q}
          maxLength={200}
          onChange={(event) => setQ(event.target.value)}
        />
        <div role="alert">
          {suspending.problem && <FieldError>{suspending.problem}</FieldError>}
        </div>
        {!query.data && query.error && (
          <ListError error={problemText(query.error, t)} onRetry={() => void query.refetch()} />
        )}
        {!query.data && !query.error && <ListLoading />}
        {query.data?.items.length === 0 && (
          <div className="empty-state" role="status">
            <Landmark aria-hidden="true" />
            <p className="empty-title">{t('platform.organizations.empty')}</p>
          </div>
        )}
        <ul className="line-list">
          {query.data?.items.map((organization) => (
            <OrganizationRow
              key={organization.id}
              organization={organization}
              onSuspend={() => suspending.ask({ organization, change: 'suspend' })}
              onResume={() => suspending.set(organization, { suspended: false })}
              onDelete={() => suspending.ask({ organization, change: 'delete' })}
              onLimits={() => setLimited(organization)}
            />
          ))}
        </ul>
      </div>
      <Confirm
        open={asked !== null}
        onOpenChange={(open) => !open && suspending.ask(null)}
        title={t(`platform.organizations.${change}Ask`, {
          name: asked ? localized(asked.organization.name, t.locale) : '',
        })}
        text={t(`platform.organizations.${change}Text`)}
        action={t(`platform.organizations.${change}`)}
        look="danger"
        busy={suspending.busy}
        onConfirm={() =>
          asked &&
          suspending.set(
            asked.organization,
            change === 'delete' ? { deleted: true } : { suspended: true },
          )
        }
      />
      <LimitsDialog organization={limited} onClose={() => setLimited(null)} />
      <NewOrganization open={making} onOpenChange={setMaking} />
    </StaffPage>
  );
}

type Change = { suspended: boolean } | { deleted: true };

/** What is asked about before it is done. */
interface Asked {
  organization: OrganizationOverview;
  change: 'suspend' | 'delete';
}

/** Stopping or deleting an organization, after a question, and resuming it. */
function useSuspending() {
  const t = useT();
  const cache = useQueryClient();
  const { client } = useDesk();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function change({ id }: OrganizationOverview, body: Change): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await client.updateOrganization({ params: { id }, body });
    } catch (error) {
      setProblem(problemText(error, t));
    } finally {
      setAsked(null);
      setBusy(false);
      void cache.invalidateQueries({ queryKey: platformKeys.organizations });
    }
  }
  return {
    asked,
    busy,
    problem,
    ask: setAsked,
    set: (organization: OrganizationOverview, body: Change) => void change(organization, body),
  };
}
