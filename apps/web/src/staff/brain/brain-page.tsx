import type { Permission } from '@civicconnect/contract';
import { dehydrate, QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { countsQuery } from '../data/counts.ts';
import { DeskApp } from '../desk/desk-app.tsx';
import { readDesk } from '../desk/read-desk.ts';
import { NotYours } from './not-yours.tsx';

interface BrainPageProps {
  /** Where the log-in leads back to. */
  path: string;
  permission: Permission;
  children: ReactNode;
}

/** What stands around the pages of the router and its administration; who may not see one is told so. */
export async function BrainPage({ path, permission, children }: BrainPageProps) {
  const { client, ...desk } = await readDesk(path);
  const cache = new QueryClient();
  await cache.prefetchQuery(countsQuery(client));
  return (
    <DeskApp {...desk} state={dehydrate(cache)} now={Date.now()}>
      {desk.permissions.includes(permission) ? children : <NotYours />}
    </DeskApp>
  );
}
