import type { SettingsPatch } from '@civicconnect/contract';
import { faultyKnowledge, give, hours, say, type Visitor } from '../../../testing/chats.ts';
import { createTestApp, type TestApp } from '../../../testing/create-test-app.ts';
import { departmentNamed, newStaff, newVisitor, type Person } from '../../../testing/people.ts';
import { workOff } from '../../../testing/queue.ts';

/** An assistant that knows the hours, and the people to whom its chats go. */
export interface Escalating {
  test: TestApp;
  knowledge: ReturnType<typeof faultyKnowledge>;
  /** The department of those chats. */
  water: string;
  clerk: Person;
  set(body: SettingsPatch): Promise<unknown>;
  /** A visitor who wrote these, one answer after the other. */
  after(...texts: string[]): Promise<Visitor>;
  /** As every test finds it. */
  begin(): Promise<void>;
}

export async function openEscalating(): Promise<Escalating> {
  const knowledge = faultyKnowledge();
  const test = await createTestApp({ worker: false, knowledge });
  const water = await departmentNamed(test, 'Ichimlik suvi');
  const admin = await newStaff(test, { role: 'admin' });
  const clerk = await newStaff(test, { departmentIds: [water] });
  const set: Escalating['set'] = (body) => admin.client.updateSettings({ body });
  return {
    test,
    knowledge,
    water,
    clerk,
    set,
    async after(...texts) {
      const visitor = await newVisitor(test);
      for (const text of texts) {
        await say(visitor, text);
        await workOff(test);
      }
      return visitor;
    },
    async begin() {
      knowledge.fault = 'none';
      await give(test, { faqs: [hours] });
      await set({
        chat: { departmentId: water, businessHours: null },
        escalation: { lowConfidence: 'escalate', maxExchanges: 10 },
      });
    },
  };
}
