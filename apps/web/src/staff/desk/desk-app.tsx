'use client';
import type { Department, Me, Permission, StaffMember } from '@civicconnect/contract';
import { dirOf } from '@civicconnect/i18n/browser';
import {
  type DehydratedState,
  HydrationBoundary,
  QueryClient,
  QueryClientProvider,
} from '@tanstack/react-query';
import { Direction } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { codeOf } from '../../foundation/api/problem.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { TooltipProvider } from '../../ui/tooltip.tsx';
import { LoginEnded } from '../login/login-ended.tsx';
import { NewsProvider } from '../news/news-context.tsx';
import { PaletteProvider } from '../palette/palette-context.tsx';
import { NowProvider } from '../time/now.tsx';
import { DeskProvider } from './desk-context.tsx';

interface DeskAppProps {
  me: StaffMember;
  organization: Me['organization'];
  departments: readonly Department[];
  permissions: readonly Permission[];
  /** What the server has already asked for. */
  state: DehydratedState;
  /** The server's instant, ms. */
  now: number;
  children: ReactNode;
}

function makeCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // A refusal stays a refusal; only a lost network is worth another try.
        retry: (failures, error) => codeOf(error) === null && failures < 2,
      },
    },
  });
}

/** What stands around every page of the staff's desk. */
export function DeskApp({
  me,
  organization,
  departments,
  permissions,
  state,
  now,
  children,
}: DeskAppProps) {
  const t = useT();
  const [cache] = useState(makeCache);
  return (
    <Direction.Provider dir={dirOf(t.locale)}>
      <QueryClientProvider client={cache}>
        <HydrationBoundary state={state}>
          <TooltipProvider>
            <NowProvider start={now}>
              <DeskProvider
                me={me}
                organization={organization}
                departments={departments}
                permissions={permissions}
              >
                <PaletteProvider>
                  <NewsProvider>
                    <div className="staff-body">{children}</div>
                  </NewsProvider>
                </PaletteProvider>
                <LoginEnded />
              </DeskProvider>
            </NowProvider>
          </TooltipProvider>
        </HydrationBoundary>
      </QueryClientProvider>
    </Direction.Provider>
  );
}
