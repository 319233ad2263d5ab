import { scopes } from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import { hasScope, keyMayCall } from './scopes.ts';

/** What each scope lets a key do, written out. */
const written: Record<(typeof scopes)[number], (typeof scopes)[number][]> = {
  ask: ['ask'],
  'ask.internal': ['ask', 'ask.internal'],
  'knowledge.read': ['knowledge.read'],
  'knowledge.write': ['knowledge.read', 'knowledge.write'],
  'sessions.read': ['sessions.read'],
  'sessions.write': ['sessions.read', 'sessions.write'],
  'citizens.write': ['citizens.write'],
  'analytics.read': ['analytics.read'],
};

describe('scopes', () => {
  it.each(scopes)('%s', (held) => {
    expect(scopes.filter((wanted) => hasScope([held], wanted))).toEqual(written[held]);
  });

  it('open no route that names none, nor one whose permission keys do not hold', () => {
    const every = [...scopes];
    expect(keyMayCall(every, { permission: 'session.read' })).toBe(false);
    expect(keyMayCall(every, { permission: 'session.write', scope: 'sessions.write' })).toBe(false);
    expect(keyMayCall(every, { permission: 'session.read', scope: 'sessions.read' })).toBe(true);
    expect(keyMayCall([], { permission: 'session.read', scope: 'sessions.read' })).toBe(false);
  });
});
