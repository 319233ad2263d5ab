import type { SessionAction, SessionStatus } from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import { sampleSession } from '../testing/sample-session.ts';
import { footState } from './foot-state.ts';

describe('footState', () => {
  it.each<[string, SessionStatus, SessionAction[]]>([
    ['pick', 'queued', ['assign', 'peek', 'correct']],
    ['route', 'triage', ['correct', 'peek']],
    ['assisting', 'assisting', ['take_over', 'escalate', 'peek']],
    ['check', 'active', ['confirm_routing', 'correct', 'hold', 'close']],
    ['write', 'active', ['send', 'correct', 'hold', 'close']],
    ['write', 'held', ['send', 'resume', 'close']],
    ['resume', 'held', ['resume', 'close']],
    ['watch', 'active', ['peek', 'correct']],
    ['closed', 'closed', []],
  ])('%s in %s with %j', (expected, status, allowedActions) => {
    expect(footState(sampleSession({ status, allowedActions }))).toBe(expected);
  });
});
