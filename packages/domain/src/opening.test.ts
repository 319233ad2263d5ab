import { describe, expect, it } from 'vitest';
import { checkOpening, openSession } from './opening.ts';
import { defaults, now, sessionIn } from './testing/fixtures.ts';

describe('opening an appeal', () => {
  it('begins in routing with the citizen’s message 1', () => {
    const { state, facts } = openSession({ kind: 'appeal', citizenId: 'c', now });
    expect(state).toMatchObject({
      status: 'routing',
      lastSeq: 1,
      lastCitizenSeq: 1,
      lastWordBy: 'citizen',
      rev: 1,
      openedAt: now,
      lastActivityAt: now,
    });
    expect(facts).toEqual([{ type: 'timeline', kind: 'received' }, { type: 'route' }]);
  });
});

describe('the check before opening', () => {
  const long = 'Koʻchamizda uch kundan beri suv yoʻq';
  const attempt = {
    text: long,
    settings: defaults,
    clientIdSeen: false,
    sameTextRecently: false,
    openAppeal: null,
  };
  const locked = sessionIn('queued');
  const unlocked = sessionIn('active');

  it('asks in order, and the first that holds decides', () => {
    const all = { ...attempt, sameTextRecently: true, openAppeal: locked };
    expect(checkOpening({ ...all, clientIdSeen: true, text: '' })).toEqual({ outcome: 'repeat' });
    expect(checkOpening({ ...all, text: 'short' })).toMatchObject({ code: 'too_short' });
    expect(checkOpening({ ...all, text: 'a'.repeat(4001) })).toMatchObject({ code: 'too_long' });
    expect(checkOpening(all)).toEqual({ outcome: 'refuse', code: 'duplicate' });
    // What was closed a moment ago is not told once more.
    const again = { ...attempt, sameTextRecently: true };
    for (const openAppeal of [null, unlocked]) {
      expect(checkOpening({ ...again, openAppeal })).toMatchObject({ code: 'duplicate' });
    }
    expect(checkOpening({ ...attempt, openAppeal: locked })).toEqual({
      outcome: 'refuse',
      code: 'session_locked',
    });
    expect(checkOpening({ ...attempt, openAppeal: unlocked })).toEqual({ outcome: 'join' });
    expect(checkOpening(attempt)).toEqual({ outcome: 'open' });
  });

  it('answers a quarantined appeal as one being routed', () => {
    const as = (status: 'quarantined' | 'routing') =>
      checkOpening({ ...attempt, openAppeal: sessionIn(status) });
    expect(as('quarantined')).toEqual(as('routing'));
  });

  it('counts characters, not code units, after trimming', () => {
    const of = (text: string) => checkOpening({ ...attempt, text });
    expect(of(`  ${'a'.repeat(19)}\n\t `)).toEqual({
      outcome: 'refuse',
      code: 'too_short',
      length: 19,
      min: 20,
      max: 4000,
    });
    expect(of(`  ${'a'.repeat(20)}  `)).toEqual({ outcome: 'open' });
    expect(of('🚰'.repeat(19))).toMatchObject({ code: 'too_short', length: 19 });
    expect(of('🚰'.repeat(4000))).toEqual({ outcome: 'open' });
    expect(of('🚰'.repeat(4001))).toMatchObject({ code: 'too_long', length: 4001 });
  });
});
