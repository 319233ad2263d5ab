import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, createCast } from '../../testing/cast.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { givenSession } from '../../testing/sessions.ts';
import { mayReach, situations } from '../../testing/situations.ts';

let test: TestApp;
let cast: Cast;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  cast = await createCast(test);
});

describe('lists show what could be opened, and nothing else', () => {
  it.each(['all', 'archive', 'triage', 'unassigned'] as const)('%s', async (view) => {
    const given = [];
    const states = [
      ...Object.values(situations(cast)),
      { status: 'queued' as const, departmentId: cast.otherDepartment },
      { status: 'routing' as const },
      { status: 'assisting' as const, kind: 'chat' as const },
    ];
    for (const state of states) given.push({ state, session: await givenSession(test, state) });
    for (const { actor, person, part, isForeign } of cast.parts) {
      if (actor?.kind !== 'staff' || !person) continue;
      const shown = new Set<string>();
      for (let cursor: string | undefined; ; ) {
        const page = await person.client.listSessions({ query: { view, cursor, limit: 100 } });
        for (const { id } of page.items) shown.add(id);
        if (!page.nextCursor) break;
        cursor = page.nextCursor;
      }
      for (const { state, session } of given) {
        const belongs = {
          all: state.status !== 'closed',
          archive: state.status === 'closed',
          triage: state.status === 'triage',
          unassigned: state.status === 'queued',
        }[view];
        const readable = mayReach({ actor, isForeign }, session, state);
        expect(shown.has(session.id), `${part}, ${state.status}`).toBe(belongs && readable);
      }
    }
  });
});
