import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestApp } from '../../../testing/create-test-app.ts';
import type { Person } from '../../../testing/people.ts';
import { workOff } from '../../../testing/queue.ts';
import { codeOf } from '../../../testing/refusal.ts';
import { runReplay } from './job.ts';
import { clearReplays, openReplaying, type Replaying, sample, texts } from './testing/replaying.ts';

let test: TestApp;
let home: string;
let admin: Person;
let superuser: Person;
let given: Replaying['given'];
let replayed: Replaying['replayed'];

beforeAll(async () => {
  ({ test, home, admin, superuser, given, replayed } = await openReplaying());
});
beforeEach(() => clearReplays(test));

describe('one at a time', () => {
  it('in an organization: a second is refused until the first is over or stopped', async () => {
    await given([{ text: texts[0] ?? '' }]);
    const { replay } = await admin.client.startReplay({ body: { settings: {}, sample } });
    expect(await codeOf(superuser.client.startReplay({ body: { settings: {} } }))).toBe(
      'already_running',
    );
    const stopped = await admin.client.stopReplay({ params: { id: replay.id } });
    expect(stopped.replay).toMatchObject({ state: 'stopped', done: 0 });
    await workOff(test);
    expect((await admin.client.lastReplay()).replay).toMatchObject({ state: 'stopped', done: 0 });
    expect((await replayed({ floor: 0.2 })).state).toBe('done');
  });

  it('a process that is stopped in the middle leaves the rest to the next', async () => {
    await given(texts.map((text) => ({ text })));
    const { replay } = await admin.client.startReplay({
      body: { settings: { floor: 0.9 }, sample },
    });
    const job = { organizationId: home, replayId: replay.id };
    const ending = new AbortController();
    let asked = 0;
    const brain: typeof test.context.brain = {
      ...test.context.brain,
      analyze(input) {
        asked += 1;
        if (asked === 4) ending.abort(new Error('the process ends'));
        return test.context.brain.analyze(input);
      },
    };
    const process = { ...test.context, brain };
    await expect(runReplay(process, job, { attempt: 1, signal: ending.signal })).rejects.toThrow(
      'the process ends',
    );
    expect((await admin.client.lastReplay()).replay).toMatchObject({ state: 'running', done: 2 });
    await runReplay(test.context, job, { attempt: 2 });
    expect((await admin.client.lastReplay()).replay).toMatchObject({
      state: 'done',
      done: texts.length,
    });
    expect(asked).toBe(4);
  });

  it('what fails for good says so, and keeps what was judged', async () => {
    await given([{ text: texts[0] ?? '' }]);
    const { replay } = await admin.client.startReplay({ body: { settings: {}, sample } });
    const brain: typeof test.context.brain = {
      ...test.context.brain,
      analyze: () => Promise.reject(new Error('the brain failed, as a test wished')),
    };
    await runReplay(
      { ...test.context, brain },
      { organizationId: home, replayId: replay.id },
      {
        attempt: 3,
      },
    );
    expect((await admin.client.lastReplay()).replay).toMatchObject({ state: 'failed', done: 0 });
  });
});
