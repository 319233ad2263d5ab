import type { Permission } from '@civicconnect/contract';
import { dehydrate, QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { PageClient } from '../../foundation/api/server.ts';
import { countsQuery } from '../data/counts.ts';
import { DeskApp } from '../desk/desk-app.tsx';
import { readDesk } from '../desk/read-desk.ts';
import { NotYours } from './not-yours.tsx';

interface BrainPageProps {
  /** Where the log-in leads back to. */
  path: string;
  permission: Permission;
  /** What the page shows first: asked for before it is drawn. */
  ask?: (cache: QueryClient, client: PageClient) => Promise<unknown>;
  children: ReactNode;
}

/** What stands around the pages of the router and its administration; who may not see one is told so. */
export async function BrainPage({ path, permission, ask, children }: BrainPageProps) {
  const { client, ...desk } = await readDesk(path);
  const cache = new QueryClient();
  const allowed = desk.permissions.includes(permission);
  await Promise.all([
    cache.prefetchQuery(countsQuery(client)),
    allowed ? ask?.(cache, client) : undefined,
  ]);
  return (
    <DeskApp {...desk} state={dehydrate(cache)} now={Date.now()}>
      {allowed ? children : <NotYours />}
    </DeskApp>
  );
}
