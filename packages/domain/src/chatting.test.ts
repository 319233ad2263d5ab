import { describe, expect, it } from 'vitest';
import { openSession } from './opening.ts';
import type { Actor, SessionEvent, SessionState } from './state.ts';
import { actors, after, defaults, now, sessionIn } from './testing/fixtures.ts';
import { transition } from './transition.ts';

const send = (state: SessionState, event: SessionEvent, actor: Actor) =>
  transition(state, event, actor, now, defaults);

describe('a chat', () => {
  it('opens empty, with the assistant', () => {
    const { state, facts } = openSession({ kind: 'chat', citizenId: 'c', now });
    expect(state).toMatchObject({ status: 'assisting', lastSeq: 0, lastCitizenSeq: 0, rev: 1 });
    expect(facts).toEqual([{ type: 'timeline', kind: 'received' }]);
  });

  it('is escalated to routing, or to the department that takes all chats', () => {
    const chat = sessionIn('assisting', 'chat');
    const escalate = { type: 'escalated', reason: 'frustration', fixedDepartmentId: null } as const;
    const routed = after(send(chat, escalate, actors.assistant));
    expect(routed.state).toMatchObject({ status: 'routing', departmentId: null });
    // The line does not tell the citizen why: a reason such as frustration is staff's to know.
    expect(routed.facts).toEqual([
      { type: 'timeline', kind: 'escalated', reason: 'frustration' },
      { type: 'system_line', line: { code: 'escalated', params: {} } },
      { type: 'route' },
    ]);
    const fixed = after(send(chat, { ...escalate, fixedDepartmentId: 'help' }, actors.citizen));
    expect(fixed.state).toMatchObject({ status: 'queued', departmentId: 'help', assigneeId: null });
    expect(fixed.facts).toContainEqual({ type: 'notify', audience: 'department', what: 'queued' });
  });

  it('falls silent for the assistant once a human has it', () => {
    const { state } = after(
      send(sessionIn('assisting', 'chat'), { type: 'taken_over' }, actors.mate),
    );
    expect(state).toMatchObject({ status: 'active', assigneeId: 'mate', departmentId: null });
    expect(send(state, { type: 'assistant_message' }, actors.assistant).ok).toBe(false);
  });

  it('goes back to the assistant, with nobody and no department', () => {
    const { state, facts } = after(
      send(sessionIn('active', 'chat'), { type: 'handed_back' }, actors.assignee),
    );
    expect(state).toMatchObject({ status: 'assisting', assigneeId: null, departmentId: null });
    expect(facts).toEqual([{ type: 'system_line', line: { code: 'handed_back', params: {} } }]);
  });

  it('becomes an appeal that is routed like one; a second open appeal is refused', () => {
    const chat = sessionIn('active', 'chat', { firstReplyAt: null });
    const { state, facts } = after(send(chat, { type: 'made_appeal' }, actors.citizen));
    expect(state).toMatchObject({
      kind: 'appeal',
      status: 'routing',
      departmentId: null,
      assigneeId: null,
      routingConfirmed: false,
    });
    expect(facts).toEqual([{ type: 'timeline', kind: 'received' }, { type: 'route' }]);
    expect(send(chat, { type: 'made_appeal', hasOtherOpen: true }, actors.citizen)).toEqual({
      ok: false,
      code: 'open_session_exists',
    });
  });
});
