'use client';
import type { LoginKind } from '@civicconnect/contract';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { tokensOf } from '../api/browser.ts';
import { type LiveConnection, type LiveState, openLive } from './connection.ts';

interface Shared {
  live: LiveConnection;
  users: number;
}
const shared = new Map<LoginKind, Shared>();

function take(kind: LoginKind): LiveConnection {
  const known = shared.get(kind);
  if (known) {
    known.users += 1;
    return known.live;
  }
  const live = openLive(tokensOf(kind));
  shared.set(kind, { live, users: 1 });
  return live;
}

function leave(kind: LoginKind) {
  const known = shared.get(kind);
  if (!known) return;
  known.users -= 1;
  if (known.users > 0) return;
  shared.delete(kind);
  known.live.close();
}

/** The page's one live connection of this login; null until the first effect (and on the server). */
export function useLive(kind: LoginKind): LiveConnection | null {
  const [live, setLive] = useState<LiveConnection | null>(null);
  useEffect(() => {
    setLive(take(kind));
    return () => {
      setLive(null);
      leave(kind);
    };
  }, [kind]);
  return live;
}

const nothing = () => () => undefined;

export function useLiveState(live: LiveConnection | null): LiveState {
  return useSyncExternalStore(
    live ? live.onState : nothing,
    () => live?.state() ?? 'connecting',
    () => 'connecting',
  );
}
