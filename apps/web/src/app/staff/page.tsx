import { translator } from '@civicconnect/i18n';
import { dehydrate, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { readMe, serverClient } from '../../foundation/api/server.ts';
import { countsQuery } from '../../staff/data/counts.ts';
import { threadQuery } from '../../staff/data/thread-query.ts';
import { listQuery } from '../../staff/data/use-session-list.ts';
import { DeskApp } from '../../staff/desk/desk-app.tsx';
import { readStaffLocale } from '../../staff/desk/staff-locale.ts';
import { Inbox } from '../../staff/inbox/inbox.tsx';
import { addressOf, filterFromAddress } from '../../staff/list/filter.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('staff.view.all') };
}

type Search = Promise<Record<string, string | string[] | undefined>>;

/** `/staff`: the inbox. The list, the counts and the open session come with the page. */
export default async function InboxPage({ searchParams }: { searchParams: Search }) {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams)) {
    if (typeof value === 'string') params.set(name, value);
  }
  const filter = filterFromAddress(params);
  const sessionId = params.get('session');
  const me = await readMe('staff');
  if (me?.person.kind !== 'staff') {
    redirect(`/staff/login?back=${encodeURIComponent(addressOf(filter, sessionId))}`);
  }
  const client = await serverClient('staff');
  const cache = new QueryClient();
  const [departments] = await Promise.all([
    client.departments(),
    cache.prefetchInfiniteQuery(listQuery(client, filter, me.person.id)),
    cache.prefetchQuery(countsQuery(client)),
    sessionId ? cache.prefetchQuery(threadQuery(client, sessionId)) : undefined,
  ]);
  return (
    <DeskApp
      me={me.person}
      organization={me.organization}
      departments={departments.items}
      permissions={me.permissions}
      state={dehydrate(cache)}
      now={Date.now()}
    >
      <Inbox />
    </DeskApp>
  );
}
