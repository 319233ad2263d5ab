import { beforeAll, expect, it } from 'vitest';
import { look, say } from '../../testing/chats.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newStaff, newVisitor, type Person } from '../../testing/people.ts';
import { workOff } from '../../testing/queue.ts';

let test: TestApp;
let admin: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  admin = await newStaff(test, { role: 'admin' });
});

/** Whether a chat is still with the assistant once somebody has said this and nothing else. */
async function stays(text: string): Promise<boolean> {
  const visitor = await newVisitor(test);
  await say(visitor, text);
  await workOff(test);
  return (await look(visitor)).status === 'assisting';
}

it('a word that an organization leaves out of a shipped list calls nobody, until it counts again', async () => {
  const leaveOut = (sensitiveTopic: string[]) =>
    admin.client.updateSettings({
      body: {
        escalation: {
          exceptWords: { sensitiveTopic },
          // Nothing else calls a person here.
          confidenceThreshold: 0,
        },
      },
    });
  await leaveOut([]);
  expect(await stays('Rahmat, refund')).toBe(false);
  await leaveOut(['refund']);
  expect(await stays('Rahmat, refund')).toBe(true);
  expect(await stays('Rahmat, advokat')).toBe(false);
  await leaveOut([]);
  expect(await stays('Rahmat, refund')).toBe(false);
});
