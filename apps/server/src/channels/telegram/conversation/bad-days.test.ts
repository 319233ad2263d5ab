import {
  hanging,
  refusing,
  type StandIn,
  saying,
  startOpenAiStandIn,
} from '@civicconnect/ai/stand-ins';
import type { BusinessHours, Locale } from '@civicconnect/contract';
import { translator } from '@civicconnect/i18n';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sessions } from '../../../db/schema/index.ts';
import { awayText, backAt } from '../../../modules/assistant/business-hours.ts';
import { givenDocument } from '../../../testing/knowledge-things.ts';
import { departmentNamed, type Person as Member, newStaff } from '../../../testing/people.ts';
import { joinedPerson } from '../../../testing/telegram/joined.ts';
import { openTalking, type Talking, textsOf } from '../../../testing/telegram/talking.ts';

let standIn: StandIn;
let talking: Talking;
let admin: Member;
let water: string;
let lastId = 730_000_000;

beforeAll(async () => {
  standIn = await startOpenAiStandIn();
  afterAll(() => standIn.close());
  talking = await openTalking({
    env: { AI_BASE_URL: standIn.url, AI_MODEL: 'writer' },
    modelBudgets: {
      decide: { wholeMs: 1500, attemptMs: 700, restMs: 300 },
      generate: { wholeMs: 1500, attemptMs: 700, restMs: 300 },
    },
  });
  await talking.test.context.models.prepare();
  water = await departmentNamed(talking.test, 'Ichimlik suvi');
  admin = await newStaff(talking.test, { role: 'admin' });
  await givenDocument(
    talking.test,
    { title: 'Порядок выдачи справок', language: 'ru' },
    'Справка о составе семьи выдаётся в махаллинском комитете в течение двух дней.',
  );
});

const opened = (citizenId: string, kind: 'appeal' | 'chat') =>
  talking.test.context.db.onPlatform(async (tx) => {
    const [row] = await tx
      .select()
      .from(sessions)
      .where(and(eq(sessions.citizenId, citizenId), eq(sessions.kind, kind)));
    return row;
  });

async function joined(locale: Locale) {
  lastId += 1;
  const { person, citizen } = await joinedPerson(talking.test, lastId, locale);
  const hears = async (...words: string[]) =>
    textsOf(await talking.bot.hears(...words.map((one) => person.text(one))));
  return { hears, citizen };
}

const words = {
  uz: {
    appeal: 'Mahallamizda uch kundan beri ichimlik suvi yoʻq, quvur yorilgan, yordam bering.',
    human: 'Menga operator kerak',
  },
  'uz-Cyrl': {
    appeal: 'Маҳалламизда уч кундан бери ичимлик суви йўқ, қувур ёрилган, ёрдам беринг.',
    human: 'Менга оператор керак',
  },
  ru: {
    appeal: 'Третий день нет питьевой воды в нашем доме, прорвало трубу, помогите.',
    human: 'Позовите оператора',
  },
} as const;

describe.each(Object.entries(words))(
  'outside business hours, in %s',
  (language, { appeal, human }) => {
    const locale = language as Locale;
    const t = translator(locale);
    /** Only yesterday's weekday, by Tashkent's clocks: whatever the day, nobody is there. */
    function closedNow(): BusinessHours {
      const now = talking.test.context.clock.now();
      const local = new Date(now.getTime() + 5 * 3_600_000);
      const yesterday = (local.getUTCDay() + 5) % 7;
      return Array.from({ length: 7 }, (_, day) =>
        day === yesterday ? { from: '09:00', to: '18:00' } : null,
      );
    }

    beforeEach(async () => {
      standIn.always(refusing(503));
      const chat = { departmentId: water, businessHours: closedNow() };
      await admin.client.updateSettings({ body: { chat } });
    });

    it('an appeal is taken and routed as on any day', async () => {
      const { hears, citizen } = await joined(locale);
      const [answer] = await hears(appeal);
      const session = await opened(citizen.id, 'appeal');
      expect(answer).toBe(t('bot.opened', { number: session?.number ?? '' }));
      expect(['queued', 'triage']).toContain(session?.status);
    });

    it('who calls a person hears when people are back, and waits for them', async () => {
      const { hears, citizen } = await joined(locale);
      const answers = await hears('/assistant', human);
      const { clock } = talking.test.context;
      const back = backAt(closedNow(), 'Asia/Tashkent', clock.now());
      if (!back) throw new Error('somebody is there');
      expect(answers).toContain(awayText(back, locale));
      expect((await opened(citizen.id, 'chat'))?.status).toBe('queued');
    });
  },
);

describe.each([
  ['hangs', hanging],
  ['is down', refusing(503)],
  ['refuses the key', refusing(401)],
  ['has had enough', refusing(429, '60')],
  ['answers rubbish', saying({ department: 'Oshxona', because: null })],
])('with a provider that %s', (_how, reply) => {
  beforeEach(async () => {
    standIn.always(reply);
    const chat = { departmentId: water, businessHours: null };
    await admin.client.updateSettings({
      body: { chat, escalation: { lowConfidence: 'offer' }, ai: {} },
    });
  });

  it('an appeal is opened and routed by the local models, and the person hears nothing of it', async () => {
    const { hears, citizen } = await joined('ru');
    const answers = await hears(words.ru.appeal);
    const session = await opened(citizen.id, 'appeal');
    expect(answers).toEqual([translator('ru')('bot.opened', { number: session?.number ?? '' })]);
    expect(session?.departmentId).toBe(water);
  });

  it('a question is answered from the documents', async () => {
    const { hears, citizen } = await joined('ru');
    const answers = await hears('/assistant', 'Где выдаётся справка о составе семьи?');
    expect(answers.at(-1)).toContain('махаллинском комитете');
    expect((await opened(citizen.id, 'chat'))?.status).toBe('assisting');
  });
});
