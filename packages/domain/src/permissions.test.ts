import {
  type Permission,
  permissions,
  roles,
  type SessionStatus,
  sessionStatuses,
} from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import { holders, holds, permissionsOf } from './permissions.ts';
import { type ActorName, actors, sessionIn } from './testing/fixtures.ts';
import { canCorrect, canEnd, canPick, canReadSession, canWrite } from './who.ts';

/*
 * Who holds what, written out. Columns in the order of `holders`:
 * anyone · visitor · citizen · agent · operator · admin · superuser · API key · service
 */
const written: Record<Permission, string> = {
  public: 'yyyyyyyyy',
  me: '--yyyyy--',
  'me.security': '---yyyy--',
  'me.data': '-yy------',
  'appeal.open': '--y------',
  'appeal.list': '--y------',
  'session.open': 'yyy------',
  'assistant.ask': '-yy----y-',
  'session.list': '---yyyyy-',
  'session.read': '-yyyyyyy-',
  'session.write': '-yyyyyy--',
  'session.pick': '---yyyy--',
  'session.hold': '---yyyy--',
  'session.end': '-yyyyyyy-',
  'session.correct': '---yyyyy-',
  'session.transfer': '---yyyy--',
  'session.extend': '---yyyy--',
  'session.without_consideration.propose': '---yyyy--',
  'session.without_consideration.approve': '----yyy--',
  'session.reopen': '-yy------',
  'session.escalate': '-yyyyyy--',
  'session.take_over': '---yyyy--',
  'session.notes': '---yyyyy-',
  'session.translate': '---yyyy--',
  'file.upload': 'yyyyyyy--',
  search: '---yyyy--',
  'feedback.give': '-yy------',
  'feedback.read': '-yyyyyyy-',
  'quarantine.count': '-----yy--',
  'quarantine.manage': '------y--',
  'citizen.register': '-------y-',
  'citizen.delete': '-----yy--',
  'knowledge.read_published': 'yyyyyyyyy',
  'knowledge.read': '---yyyyy-',
  'knowledge.suggest': '---yyyy--',
  'knowledge.edit': '----yyyy-',
  'learned.manage': '----yyy--',
  'organization.directory': '---yyyy--',
  'organization.manage': '-----yy--',
  'platform.manage': '------y--',
  'broadcast.receive': '--yyyyy--',
  'broadcast.departments': '----yyy--',
  'broadcast.all': '-----yy--',
  'analytics.own': '---yyyyy-',
  'analytics.organization': '----yyy--',
  'audit.read': '-----yy--',
  export: '-----yy--',
  notifications: '---yyyy--',
  'ai.service': '------y-y',
  ops: '------y--',
  test: '------y--',
};

describe('permissions', () => {
  it.each(permissions)('%s', (permission) => {
    const found = holders.map((holder) => (holds(holder, permission) ? 'y' : '-')).join('');
    expect(found).toBe(written[permission]);
  });

  it('each role contains the one before', () => {
    for (const [index, role] of roles.entries()) {
      const lower = roles[index - 1];
      if (lower) expect(permissionsOf(role)).toEqual(expect.arrayContaining(permissionsOf(lower)));
    }
  });
});

/** Who may, per status; the session is in `water`, with `assignee` where it is in hand. */
type Who = Partial<Record<SessionStatus, readonly ActorName[]>>;
const water: ActorName[] = ['assignee', 'mate'];
const above: ActorName[] = ['operator', 'admin', 'superuser'];
const staff: ActorName[] = [...water, 'foreign', ...above];
const members = [...water, ...above];

const expected: Record<string, [typeof canReadSession, Who]> = {
  read: [
    canReadSession,
    {
      assisting: ['citizen', ...staff],
      routing: ['citizen', ...above],
      triage: ['citizen', ...staff],
      quarantined: ['citizen', 'superuser'],
      queued: ['citizen', ...members],
      active: ['citizen', ...members],
      held: ['citizen', ...members],
      closed: ['citizen', ...members],
    },
  ],
  pick: [canPick, { queued: members }],
  correct: [canCorrect, { triage: staff, queued: members, active: members, held: members }],
  end: [
    canEnd,
    {
      assisting: ['citizen'],
      active: ['assignee', ...above],
      held: ['assignee', ...above],
    },
  ],
};

const people: ActorName[] = ['citizen', 'stranger', ...staff];

describe('who may do what with a session', () => {
  for (const [verb, [may, who]] of Object.entries(expected)) {
    it.each(sessionStatuses)(`${verb} in %s`, (status) => {
      const state = sessionIn(status, 'chat');
      const found = people.filter((name) => may(actors[name], state));
      expect(found).toEqual(who[status] ?? []);
    });
  }

  it.each(sessionStatuses)('write in %s', (status) => {
    const inHand = status === 'active' || status === 'held';
    const writers = (kind: 'appeal' | 'chat', answered: boolean) => {
      const state = sessionIn(status, kind, answered ? {} : { firstReplyAt: null });
      return people.filter((name) => canWrite(actors[name], state));
    };
    const assignee = inHand ? ['assignee'] : [];
    expect(writers('chat', false)).toEqual([
      ...(status === 'closed' ? [] : ['citizen']),
      ...assignee,
    ]);
    expect(writers('appeal', true)).toEqual([...(inHand ? ['citizen'] : []), ...assignee]);
    expect(writers('appeal', false)).toEqual(assignee);
  });

  it('a transferred session is read by its assignee, from whatever department', () => {
    const theirs = sessionIn('active', 'appeal', { assigneeId: 'foreign' });
    expect(canReadSession(actors.foreign, theirs)).toBe(true);
    expect(canPick(actors.foreign, theirs)).toBe(false);
  });

  it('what was rejected in quarantine stays the superusers’', () => {
    const rejected = sessionIn('closed', 'appeal', {
      closeReason: 'rejected',
      departmentId: null,
      assigneeId: null,
    });
    const readers = people.filter((name) => canReadSession(actors[name], rejected));
    expect(readers).toEqual(['citizen', 'superuser']);
  });
});
