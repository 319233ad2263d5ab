import { type ReplayState, Settings } from '@civicconnect/contract';
import { replays } from '../db/schema/index.ts';
import type { TestApp } from './create-test-app.ts';
import { homeOrganization, newStaff } from './people.ts';

/** A replay of the first organization, over unless said otherwise; gives its id. */
export async function givenReplay(test: TestApp, state: ReplayState = 'done'): Promise<string> {
  const organizationId = await homeOrganization(test);
  const { id: startedBy } = await newStaff(test, { role: 'admin' });
  const id = test.context.newId();
  const now = test.context.clock.now();
  await test.context.db.inOrganization(organizationId, (tx) =>
    tx.insert(replays).values({
      organizationId,
      id,
      state,
      settings: Settings.parse({}).ai,
      changes: { floor: 0.5 },
      sample: { size: 100, departmentId: null, channel: null, language: null },
      leftOut: 0,
      startedBy,
      createdAt: now,
      finishedAt: state === 'done' ? now : null,
    }),
  );
  return id;
}
