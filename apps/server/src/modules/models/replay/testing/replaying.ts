import type { AiPatch, Replay } from '@civicconnect/contract';
import { eq } from 'drizzle-orm';
import { replays, sessions } from '../../../../db/schema/index.ts';
import { warmUp } from '../../../../testing/brains.ts';
import { createTestApp, type TestApp } from '../../../../testing/create-test-app.ts';
import {
  departmentNamed,
  homeOrganization,
  newStaff,
  type Person,
} from '../../../../testing/people.ts';
import { workOff } from '../../../../testing/queue.ts';
import { givenSession } from '../../../../testing/sessions.ts';

export const texts = [
  'Guliston mahallasida uch kundan beri ichimlik suvi yoʻq, quvur yorilgan.',
  'Koʻchamizda asfalt oʻyilib ketgan, mashinalar yura olmayapti.',
  'Просим отремонтировать дорогу, на улице большие ямы после зимы.',
  'Salom, bir savolim bor edi, kimga murojaat qilsam boladi',
  'Hujjatlarim boʻyicha yordam kerak, qayerga borishni bilmayapman.',
  'В нашем доме нет воды и света, помогите пожалуйста скорее.',
];

/** Only of what a test has given: nothing else came by Telegram. */
export const sample = { channel: 'telegram' } as const;

interface GivenText {
  text: string;
  /** That of water where none is named. */
  departmentId?: string;
  confirmed?: boolean;
}

/** The demo's organization with its models loaded. */
export interface Replaying {
  test: TestApp;
  home: string;
  admin: Person;
  superuser: Person;
  /** Sessions that came by Telegram, as none before them: a sample of that channel is of these alone. */
  given(each: GivenText[]): Promise<string[]>;
  replayed(settings: AiPatch): Promise<Replay>;
}

export async function openReplaying(): Promise<Replaying> {
  const test = await createTestApp({ worker: false });
  const home = await homeOrganization(test);
  const water = await departmentNamed(test, 'Ichimlik suvi');
  const admin = await newStaff(test, { role: 'admin' });
  const superuser = await newStaff(test, { role: 'superuser' });
  await warmUp(test);
  return {
    test,
    home,
    admin,
    superuser,
    async given(each) {
      const ids: string[] = [];
      for (const { text, departmentId = water, confirmed = false } of each) {
        const { id } = await givenSession(
          test,
          { status: 'queued', departmentId, routingConfirmed: confirmed },
          { text },
        );
        ids.push(id);
      }
      await test.context.db.inOrganization(home, async (tx) => {
        for (const id of ids)
          await tx.update(sessions).set({ channel: 'telegram' }).where(eq(sessions.id, id));
      });
      return ids;
    },
    async replayed(settings) {
      await admin.client.startReplay({ body: { settings, sample } });
      await workOff(test);
      const { replay } = await admin.client.lastReplay();
      if (!replay) throw new Error('no replay');
      return replay;
    },
  };
}

/** No replay, and nothing that came by Telegram: as every test finds it. */
export async function clearReplays({ context }: TestApp): Promise<void> {
  await context.db.onPlatform(async (tx) => {
    await tx.delete(replays);
    await tx.update(sessions).set({ channel: 'web' });
  });
}
