import { eq } from 'drizzle-orm';
import { departments, neighborhoods, organizations } from '../../../db/schema/index.ts';
import type { TestApp } from '../../../testing/create-test-app.ts';
import { formWith, upload } from '../../../testing/files.ts';
import type { Past } from '../../../testing/given-past.ts';
import { givenHistory } from '../../../testing/histories.ts';
import { homeOrganization, newCitizen, newStaff, type Person } from '../../../testing/people.ts';
import { workOff } from '../../../testing/queue.ts';
import { pdf, png } from '../../files/testing/samples.ts';
import { fillRarely } from './rare.ts';

/** An organization in which something of nearly every kind is. */
export interface Filled {
  organizationId: string;
  admin: Person;
  superuser: Person;
  agent: Person;
  citizen: Person & { phone: string };
}

const texts = [
  'Mahallamizda uch kundan beri ichimlik suvi yoʻq, quvur yorilgan, yordam bering.',
  'Koʻchamizdagi asfalt yoʻl oʻyilib ketgan, chuqurlar koʻp, taʼmirlab bering iltimos.',
  'Kechadan beri svet yoʻq, transformator kuygan, butun koʻcha qorongʻi qoldi.',
  'Bolalar bogʻchasiga navbat bormi, hujjatlarni qayerga topshiraman, iltimos ayting.',
];

async function pastOf(test: TestApp, organizationId: string): Promise<Past> {
  const { rows, places, settings } = await test.context.db.inOrganization(
    organizationId,
    async (tx) => {
      const [own] = await tx
        .select()
        .from(organizations)
        .where(eq(organizations.id, organizationId));
      if (!own) throw new Error('the organization is not there');
      const units = await tx.select({ id: departments.id }).from(departments);
      const quarters = await tx.select({ id: neighborhoods.id }).from(neighborhoods);
      return { rows: units, places: quarters, settings: own.settings };
    },
  );
  const departmentIds = rows.slice(0, 3).map(({ id }) => id);
  const agents = [];
  for (let n = 0; n < 2; n += 1) {
    agents.push(await newStaff(test, { organizationId, departmentIds }));
  }
  return {
    organizationId,
    settings,
    departmentIds,
    neighborhoodIds: places.slice(0, 2).map(({ id }) => id),
    agents,
    admin: await newStaff(test, { organizationId, role: 'admin' }),
  };
}

/** An appeal with a picture, answered with a file, corrected or confirmed, closed and rated. */
async function wholeAppeal(test: TestApp, filled: Filled, operator: Person, text: string) {
  const { organizationId } = filled;
  const citizen = await newCitizen(test, { organizationId, name: 'Gulnora Qodirova' });
  const picture = await upload(citizen, 'quvur.png', await png(300, 200), 'image/png');
  const { session } = await citizen.client.openAppeal({
    body: { text, attachments: [picture.id] },
  });
  await workOff(test);
  const params = { id: session.id };
  const { session: routed } = await operator.client.getSession({ params });
  const { items } = await operator.client.departments({ query: {} });
  const elsewhere = items.find(({ id }) => id !== routed.department?.id)?.id ?? '';
  const reason = 'Bu boshqa boʻlim ishi';
  await operator.client.correct({ params, body: { departmentId: elsewhere, reason } });
  await operator.client.assign({ params });
  await operator.client.confirmRouting({ params });
  await operator.client.addNote({ params, body: { text: 'Ustani joʻnatdik' } });
  const act = await upload(operator, 'dalolatnoma.pdf', pdf, 'application/pdf');
  await operator.client.sendMessage({
    body: {
      sessionId: session.id,
      text: 'Ustalarimiz bugun keladi.',
      clientId: `javob-${session.id}`,
      attachments: [act.id],
    },
  });
  await operator.client.close({ params, body: {} });
  await citizen.client.giveFeedback({ params, body: { rating: 4, comment: 'Tez boʻldi' } });
  return { session, citizen };
}

async function fillKnowledge({ admin }: Filled): Promise<void> {
  await admin.client.createFaq({
    body: {
      question: 'Qabul kuni qachon?',
      answer: 'Har seshanba, soat 10 da.',
      visibility: 'public',
    },
  });
  await admin.client.ingest({
    body: {
      documents: [
        {
          title: 'Qabul tartibi',
          content:
            '# Qabul\n\nQabul har seshanba kuni boʻladi.\n\n## Joyi\n\nBirinchi qavat, 12-xona.',
          visibility: 'public',
        },
      ],
    },
  });
}

/** The demo district with a past, files, lessons, knowledge, keys and a logo. */
export async function fillHome(test: TestApp, sessions = 40): Promise<Filled> {
  const organizationId = await homeOrganization(test);
  const past = await pastOf(test, organizationId);
  await givenHistory(test, past, 11, sessions);
  const operator = await newStaff(test, { organizationId, role: 'operator' });
  const filled: Filled = {
    organizationId,
    admin: past.admin,
    superuser: await newStaff(test, { organizationId, role: 'superuser' }),
    agent: past.agents[0] ?? operator,
    citizen: await newCitizen(test, { organizationId, name: 'Sardor Aliyev' }),
  };
  for (const text of texts) {
    const { citizen } = await wholeAppeal(test, filled, operator, text);
    filled.citizen = citizen;
  }
  await fillKnowledge(filled);
  const { client } = filled.admin;
  await client.putLogo({ form: formWith('belgi.png', await png(200, 200), 'image/png') });
  await client.createApiKey({ body: { name: 'Hisobchi dasturi', scopes: ['ask'] } });
  await client.createWebhook({
    body: { url: 'https://hisob.example/hook', events: ['session.closed'] },
  });
  await client.createBroadcast({ body: { audience: 'staff', text: { uz: 'Ertaga yigʻilish' } } });
  const visitor = await test.client().openChat({ body: { organization: organizationId } });
  await test.client(undefined, { 'x-session-key': visitor.sessionKey ?? '' }).sendMessage({
    body: { sessionId: visitor.session.id, text: 'Qabul kuni qachon?', clientId: 'savol-qabul-1' },
  });
  await workOff(test);
  await fillRarely(test, filled);
  return filled;
}
