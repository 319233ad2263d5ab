import { Settings } from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import type { SessionEvent, SessionState } from './state.ts';
import { actors, after, defaults, now, sessionIn } from './testing/fixtures.ts';
import { transition } from './transition.ts';

const byPipeline = (state: SessionState, event: SessionEvent) =>
  transition(state, event, actors.pipeline, now, defaults);
const routedFor = (forCitizenSeq: number, confidence = 0.8): SessionEvent => ({
  type: 'routed',
  departmentId: 'roads',
  confidence,
  forCitizenSeq,
});

describe('routing', () => {
  it('queues the session in the chosen department and calls its staff', () => {
    const { state, facts } = after(byPipeline(sessionIn('routing'), routedFor(1)));
    expect(state).toMatchObject({ status: 'queued', departmentId: 'roads', assigneeId: null });
    expect(facts).toEqual([
      { type: 'timeline', kind: 'routed', confidence: 0.8 },
      { type: 'notify', audience: 'department', what: 'queued' },
    ]);
  });

  it('guesses nothing: a choice under the floor goes to triage and calls the operators', () => {
    const { state, facts } = after(byPipeline(sessionIn('routing'), routedFor(1, 0.34)));
    expect(state).toMatchObject({ status: 'triage', departmentId: null });
    expect(facts).toContainEqual({ type: 'notify', audience: 'operators', what: 'triage' });
    expect(byPipeline(sessionIn('triage'), routedFor(1, 0.34)).ok).toBe(false);
    expect(after(byPipeline(sessionIn('routing'), routedFor(1, 0.35))).state.status).toBe('queued');
  });

  it('takes the organization’s own floor', () => {
    const settings = Settings.parse({ ai: { floor: 0.6 } });
    const status = (confidence: number) =>
      after(
        transition(sessionIn('routing'), routedFor(1, confidence), actors.pipeline, now, settings),
      ).state.status;
    expect([status(0.59), status(0.6)]).toEqual(['triage', 'queued']);
  });

  it.each([
    routedFor(1),
    { type: 'routing_failed', forCitizenSeq: 1 },
    { type: 'injection_found', forCitizenSeq: 1 },
  ] as const)('drops a stale result: $type', (event) => {
    const chat = sessionIn('routing', 'chat', { lastSeq: 3, lastCitizenSeq: 3 });
    expect(byPipeline(chat, event)).toEqual({ ok: false, code: 'invalid_transition' });
    expect(byPipeline({ ...chat, lastCitizenSeq: 1 }, event).ok).toBe(true);
  });

  it('runs again over all texts when the citizen adds one before a department is set', () => {
    for (const status of ['routing', 'triage'] as const) {
      const chat = sessionIn(status, 'chat', { lastSeq: 4, lastCitizenSeq: 2 });
      const { state, facts } = after(
        transition(chat, { type: 'citizen_message' }, actors.citizen, now, defaults),
      );
      expect(facts).toEqual([{ type: 'route' }]);
      expect(state).toMatchObject({ status, lastSeq: 5, lastCitizenSeq: 5, lastWordBy: 'citizen' });
    }
    const queued = sessionIn('queued', 'chat');
    expect(
      after(transition(queued, { type: 'citizen_message' }, actors.citizen, now, defaults)).facts,
    ).toEqual([]);
  });
});

describe('quarantine', () => {
  const found = (forCitizenSeq: number): SessionEvent => ({
    type: 'injection_found',
    forCitizenSeq,
  });

  it('calls the superusers and tells the citizen nothing', () => {
    const { state, facts } = after(byPipeline(sessionIn('routing'), found(1)));
    expect(state).toMatchObject({ status: 'quarantined', lastSeq: 1 });
    expect(facts).toEqual([
      { type: 'timeline', kind: 'quarantined' },
      { type: 'notify', audience: 'superusers', what: 'quarantined' },
    ]);
  });

  it('stops a chat for an earlier text too: each is scanned once while assisting', () => {
    const chat = sessionIn('assisting', 'chat', { lastSeq: 5, lastCitizenSeq: 4 });
    expect(after(byPipeline(chat, found(2))).state.status).toBe('quarantined');
    expect(byPipeline(chat, found(5)).ok).toBe(false);
  });

  it('keeps what a quarantined chat goes on saying, without a word to anyone', () => {
    const { state, facts } = after(
      transition(
        sessionIn('quarantined', 'chat'),
        { type: 'citizen_message' },
        actors.citizen,
        now,
        defaults,
      ),
    );
    expect(state).toMatchObject({ status: 'quarantined', lastSeq: 1, lastCitizenSeq: 1 });
    expect(facts).toEqual([]);
  });

  it('is not entered twice for what was released, but for what is said afterwards', () => {
    const quarantined = sessionIn('quarantined', 'chat');
    const release = transition(quarantined, { type: 'released' }, actors.superuser, now, defaults);
    const { state, facts } = after(release);
    expect(state).toMatchObject({ status: 'routing', released: true });
    expect(facts).toEqual([{ type: 'timeline', kind: 'released' }, { type: 'route' }]);
    expect(byPipeline(state, found(state.lastCitizenSeq)).ok).toBe(false);
    const more = after(
      transition(state, { type: 'citizen_message' }, actors.citizen, now, defaults),
    ).state;
    expect(more.released).toBe(false);
    expect(byPipeline(more, found(more.lastCitizenSeq)).ok).toBe(true);
  });

  it('ends in a close that tells the citizen neutrally, with no line and no reason', () => {
    const { state, facts } = after(
      transition(sessionIn('quarantined'), { type: 'rejected' }, actors.superuser, now, defaults),
    );
    expect(state).toMatchObject({ status: 'closed', closeReason: 'rejected', closedAt: now });
    expect(facts).toEqual([
      { type: 'timeline', kind: 'closed' },
      { type: 'notify', audience: 'citizen', what: 'closed' },
    ]);
  });
});
