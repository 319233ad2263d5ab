import { Settings } from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import { addSpan } from './calendar.ts';
import { deadlinesOf, nextDeadlineAlert, nextExtension, resolutionDue } from './deadlines.ts';
import type { SessionState } from './state.ts';
import { actors, after, defaults, sessionIn } from './testing/fixtures.ts';
import { transition } from './transition.ts';

const at = (iso: string) => new Date(iso);

describe('calendar time', () => {
  it.each([
    // Tashkent has no summer time: UTC+5 all year.
    ['Asia/Tashkent', '2026-11-20T10:15:30.250Z', { days: 15 }, '2026-12-05T10:15:30.250Z'],
    ['Asia/Tashkent', '2026-02-20T10:00:00Z', { days: 15 }, '2026-03-07T10:00:00Z'],
    ['Asia/Tashkent', '2028-02-20T10:00:00Z', { days: 15 }, '2028-03-06T10:00:00Z'],
    ['Asia/Tashkent', '2026-01-31T06:00:00Z', { months: 1 }, '2026-02-28T06:00:00Z'],
    ['Asia/Tashkent', '2028-01-31T06:00:00Z', { months: 1 }, '2028-02-29T06:00:00Z'],
    ['Asia/Tashkent', '2026-12-31T06:00:00Z', { months: 2 }, '2027-02-28T06:00:00Z'],
    ['Asia/Tashkent', '2026-08-31T06:00:00Z', { months: 1 }, '2026-09-30T06:00:00Z'],
    // In Tashkent it is already the 31st: the local month counts.
    ['Asia/Tashkent', '2026-01-30T20:00:00Z', { months: 1 }, '2026-02-27T20:00:00Z'],
    ['Asia/Tashkent', '2026-11-20T10:00:00Z', { months: 12 }, '2027-11-20T10:00:00Z'],
    // The same wall time across both changes of the clocks.
    ['Europe/Berlin', '2026-03-20T09:00:00Z', { days: 15 }, '2026-04-04T08:00:00Z'],
    ['Europe/Berlin', '2026-10-20T08:00:00Z', { days: 15 }, '2026-11-04T09:00:00Z'],
    ['America/New_York', '2026-02-28T17:00:00Z', { months: 1 }, '2026-03-28T16:00:00Z'],
    // 02:30 does not exist on 29 March: half past two by the clock before the change.
    ['Europe/Berlin', '2026-03-28T01:30:00Z', { days: 1 }, '2026-03-29T01:30:00Z'],
    // 02:30 comes twice on 25 October: the first counts.
    ['Europe/Berlin', '2026-10-24T00:30:00Z', { days: 1 }, '2026-10-25T00:30:00Z'],
    // Apia skipped 30 December 2011 altogether.
    ['Pacific/Apia', '2011-12-29T22:00:00Z', { days: 1 }, '2011-12-30T22:00:00Z'],
    ['UTC', '1969-12-31T23:59:59.999Z', { days: 1 }, '1970-01-01T23:59:59.999Z'],
  ] as const)('%s: %s + %o', (zone, from, span, expected) => {
    expect(addSpan(at(from), span, zone)).toEqual(at(expected));
  });

  it('refuses a zone that does not exist', () => {
    expect(() => addSpan(at('2026-01-01T00:00:00Z'), { days: 1 }, 'Asia/Narpay')).toThrow(
      RangeError,
    );
  });
});

const openedAt = at('2026-01-31T06:00:00Z');
const opened = (patch: Partial<SessionState> = {}) =>
  sessionIn('queued', 'appeal', { openedAt, ...patch });
const due = (patch: Partial<SessionState>) => resolutionDue(opened(patch), defaults).toISOString();

describe('the resolution clock', () => {
  it.each([
    ['unclassified', {}, '2026-02-15'],
    ['application', { appealKind: 'application' }, '2026-02-15'],
    ['complaint', { appealKind: 'complaint' }, '2026-02-15'],
    ['proposal', { appealKind: 'proposal' }, '2026-02-28'],
    ['studied', { appealKind: 'complaint', studied: true }, '2026-02-28'],
    ['studied and extended', { studied: true, extended: true }, '2026-03-28'],
    ['proposal extended', { appealKind: 'proposal', extended: true }, '2026-03-28'],
  ] as const)('%s', (_, patch, day) => {
    expect(due(patch)).toBe(`${day}T06:00:00.000Z`);
  });

  it('never shortens a proposal’s own time by a study', () => {
    const resolution = { proposal: { months: 2 }, studied: { months: 1 } };
    const settings = Settings.parse({ deadlines: { resolution } });
    const reclassified = opened({ appealKind: 'proposal', studied: true });
    expect(resolutionDue(reclassified, settings)).toEqual(at('2026-03-31T06:00:00Z'));
  });

  it('takes a company’s own numbers', () => {
    const settings = Settings.parse({
      timeZone: 'Europe/Berlin',
      deadlines: {
        firstReplySeconds: 3600,
        resolution: { application: { days: 2 }, studied: { days: 3 }, extended: { days: 4 } },
      },
    });
    const due = (patch: Partial<SessionState>) => resolutionDue(opened(patch), settings);
    expect(due({ studied: true })).toEqual(at('2026-02-03T06:00:00Z'));
    expect(due({ studied: true, extended: true })).toEqual(at('2026-02-07T06:00:00Z'));
    const { firstReply, resolution } = deadlinesOf(opened(), settings, openedAt);
    expect(firstReply.dueAt).toEqual(at('2026-01-31T07:00:00Z'));
    expect(resolution.dueAt).toEqual(at('2026-02-02T06:00:00Z'));
  });
});

describe('the state of a deadline', () => {
  const firstReply = (now: string, patch: Partial<SessionState> = {}) =>
    deadlinesOf(opened(patch), defaults, at(now)).firstReply;

  it('turns at 75 % and at 100 %', () => {
    expect(firstReply('2026-01-31T23:59:59.999Z').state).toBe('ok');
    expect(firstReply('2026-02-01T00:00:00Z').state).toBe('soon');
    expect(firstReply('2026-02-01T05:59:59.999Z').state).toBe('soon');
    expect(firstReply('2026-02-01T06:00:00Z').state).toBe('late');
  });

  it('is met by the first reply, in time or late, and by a close', () => {
    const firstReplyAt = at('2026-02-03T00:00:00Z');
    expect(firstReply('2026-02-04T00:00:00Z', { firstReplyAt })).toMatchObject({
      state: 'met',
      metAt: firstReplyAt,
    });
    const closedAt = at('2026-02-02T00:00:00Z');
    const closed = sessionIn('closed', 'chat', { openedAt, closedAt, firstReplyAt: null });
    const both = deadlinesOf(closed, defaults, at('2027-01-01T00:00:00Z'));
    expect(both.firstReply).toMatchObject({ state: 'met', metAt: closedAt });
    expect(both.resolution).toMatchObject({ state: 'met', metAt: closedAt, extended: false });
  });

  it('counts through a hold', () => {
    const held = sessionIn('held', 'appeal', { openedAt });
    expect(deadlinesOf(held, defaults, at('2026-02-15T06:00:00Z')).resolution.state).toBe('late');
  });
});

describe('alerts', () => {
  const alerts = (state: SessionState) => {
    const told: string[] = [];
    let last = state.openedAt;
    for (;;) {
      const alert = nextDeadlineAlert(state, defaults, last);
      if (alert === null) return told;
      told.push(`${alert.deadline} ${alert.state} ${alert.at.toISOString()}`);
      last = alert.at;
    }
  };

  it('come at 75 % and 100 % of each deadline', () => {
    expect(alerts(opened())).toEqual([
      'firstReply soon 2026-02-01T00:00:00.000Z',
      'firstReply late 2026-02-01T06:00:00.000Z',
      'resolution soon 2026-02-11T12:00:00.000Z',
      'resolution late 2026-02-15T06:00:00.000Z',
    ]);
    expect(alerts(opened({ firstReplyAt: openedAt }))).toHaveLength(2);
  });

  it.each(['assisting', 'quarantined', 'closed'] as const)('do not come while %s', (status) => {
    expect(alerts(sessionIn(status, 'chat', { openedAt }))).toEqual([]);
  });
});

describe('extending the deadline', () => {
  const extend = (state: SessionState, who: 'assignee' | 'mate' | 'operator' | 'admin') =>
    transition(
      state,
      { type: 'deadline_extended', reason: 'expertise' },
      actors[who],
      openedAt,
      defaults,
    );
  const active = sessionIn('active', 'appeal', { openedAt });

  it('is for study first, then once more by the head, then over', () => {
    const { state: studied, facts } = after(extend(active, 'assignee'));
    expect(studied).toMatchObject({ studied: true, extended: false });
    expect(facts).toEqual([
      { type: 'timeline', kind: 'deadline_extended', reason: 'expertise' },
      {
        type: 'system_line',
        line: { code: 'deadline_extended', params: { dueAt: '2026-02-28T06:00:00.000Z' } },
      },
      { type: 'notify', audience: 'citizen', what: 'deadline_extended' },
    ]);
    expect(extend(studied, 'assignee').ok).toBe(false);
    expect(extend(studied, 'operator').ok).toBe(false);
    const { state: extended } = after(extend(studied, 'admin'));
    expect(extended).toMatchObject({ studied: true, extended: true });
    expect(deadlinesOf(extended, defaults, openedAt).resolution.extended).toBe(true);
    expect(extend(extended, 'admin').ok).toBe(false);
  });

  it('has no study for a proposal, which has its month already', () => {
    const proposal = { ...active, appealKind: 'proposal' } as const;
    expect(nextExtension(proposal)).toBe('extended');
    expect(extend(proposal, 'assignee').ok).toBe(false);
    expect(after(extend(proposal, 'admin')).state).toMatchObject({
      studied: false,
      extended: true,
    });
  });

  it('wants a reason', () => {
    const blank = { type: 'deadline_extended', reason: '    ' } as const;
    expect(transition(active, blank, actors.assignee, openedAt, defaults)).toEqual({
      ok: false,
      code: 'invalid_input',
    });
  });
});
