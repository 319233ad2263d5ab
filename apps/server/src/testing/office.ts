import { createBrain } from '@civicconnect/ai';
import pino from 'pino';
import type { Context } from '../context.ts';
import { routeSession } from '../modules/routing/jobs.ts';
import { closeContext, openContext } from '../open-context.ts';
import { afterFile } from './closing.ts';
import type { TestApp } from './create-test-app.ts';
import {
  departmentNamed,
  homeOrganization,
  newCitizen,
  newOrganization,
  newStaff,
  type Person,
} from './people.ts';

/**
 * An organization with three departments and a few examples: its model is made in no time, so that a
 * test may teach and describe as often as it likes.
 */
export interface Office {
  id: string;
  admin: Person;
  water: string;
  roads: string;
  light: string;
  /** Opens an appeal as a new citizen and lets a process route it. */
  send(context: Context, text: string): Promise<Sent>;
}

export interface Sent {
  id: string;
  status: string;
  /** Where it went; null when nowhere. */
  departmentId: string | null;
}

/** The demo's organization with three of its departments and two of its people, for tests of its router. */
export interface DemoDesk {
  home: string;
  water: string;
  roads: string;
  transport: string;
  operator: Person;
  admin: Person;
}

export async function demoDesk(test: TestApp): Promise<DemoDesk> {
  return {
    home: await homeOrganization(test),
    water: await departmentNamed(test, 'Ichimlik suvi'),
    roads: await departmentNamed(test, 'Yoʻl'),
    transport: await departmentNamed(test, 'Transport'),
    operator: await newStaff(test, { role: 'operator' }),
    admin: await newStaff(test, { role: 'admin' }),
  };
}

const units = {
  water: {
    name: { uz: 'Ichimlik suvi boʻlimi', ru: 'Отдел питьевой воды' },
    description: {
      uz: 'Ichimlik suvi, quvurlar, vodoprovod, suv hisoblagichlari va oqova.',
      ru: 'Питьевая вода, трубы, водопровод, счётчики воды и канализация.',
    },
    texts: [
      'Uch kundan beri ichimlik suvi kelmayapti.',
      'Koʻchada vodoprovod quvuri yorilgan, suv oqyapti.',
      'Suv hisoblagichini almashtirish kerak.',
      'Нет питьевой воды, прорвало трубу водопровода.',
    ],
  },
  roads: {
    name: { uz: 'Yoʻllar boʻlimi', ru: 'Отдел дорог' },
    description: {
      uz: 'Yoʻllar, asfalt, chuqurlar, yoʻl belgilari, piyodalar yoʻlagi va koʻpriklar.',
      ru: 'Дороги, асфальт, ямы, дорожные знаки, тротуары и мосты.',
    },
    texts: [
      'Koʻchamizdagi asfalt oʻyilib ketgan, chuqurlar koʻp.',
      'Yoʻl belgisi yiqilib tushgan, mashinalar xavf ostida.',
      'Piyodalar yoʻlagi buzilgan, yurib boʻlmaydi.',
      'На дороге большие ямы, нужен новый асфальт.',
    ],
  },
  light: {
    name: { uz: 'Elektr taʼminoti boʻlimi', ru: 'Отдел электроснабжения' },
    description: {
      uz: 'Elektr energiyasi, svet, transformator, simlar, elektr hisoblagich va koʻcha chiroqlari.',
      ru: 'Электроэнергия, свет, трансформатор, провода, электросчётчики и фонари.',
    },
    texts: [
      'Kechadan beri svet yoʻq, transformator kuygan.',
      'Elektr simlari osilib qolgan, tok urishi mumkin.',
      'Koʻcha chiroqlari kechasi yonmayapti.',
      'Второй день нет света, сгорел трансформатор.',
    ],
  },
};

export async function newOffice(test: TestApp): Promise<Office> {
  const { id, departmentId: water } = await newOrganization(test);
  const admin = await newStaff(test, {
    role: 'admin',
    organizationId: id,
    name: 'Dilfuza Aliyeva',
  });
  const { client } = admin;
  const { texts: waterTexts, ...asWater } = units.water;
  await client.updateDepartment({ params: { id: water }, body: asWater });
  const add = async ({ texts: _texts, ...body }: (typeof units)['roads']) =>
    (await client.createDepartment({ body })).department.id;
  const roads = await add(units.roads);
  const light = await add(units.light);
  const taught = [
    { department: water, texts: waterTexts },
    { department: roads, texts: units.roads.texts },
    { department: light, texts: units.light.texts },
  ];
  for (const { department, texts } of taught) {
    await client.addExamples({ params: { id: department }, body: { texts } });
  }
  return {
    id,
    admin,
    water,
    roads,
    light,
    async send(context, text) {
      const citizen = await newCitizen(test, { organizationId: id });
      const { session } = await citizen.client.openAppeal({ body: { text } });
      await routeSession(context, { organizationId: id, sessionId: session.id }, 1);
      const superuser = await newStaff(test, { role: 'superuser', organizationId: id });
      const { session: seen } = await superuser.client.getSession({ params: { id: session.id } });
      return { id: session.id, status: seen.status, departmentId: seen.department?.id ?? null };
    },
  };
}

/** Another process on the app's database, with models of its own. Closed after the file. */
export function anotherProcess(test: TestApp): Context {
  const context = openContext({
    config: test.context.config,
    log: pino({ level: 'silent' }),
    databaseUrl: test.databaseUrl,
    secret: test.context.secret,
    brain: createBrain(),
    connections: 2,
  });
  afterFile(() => closeContext(context));
  return context;
}
