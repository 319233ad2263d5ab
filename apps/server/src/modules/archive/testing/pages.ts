import { createHash } from 'node:crypto';
import { reports } from '@civicconnect/contract';
import { vi } from 'vitest';
import type { TestApp } from '../../../testing/create-test-app.ts';
import { rollUp } from '../../analytics/roll-up.ts';
import { issue, openLogin } from '../../auth/logins.ts';
import { indexAll } from '../../search/indexer.ts';

/** Whom an installation is asked as. */
export interface Askers {
  organizationId: string;
  admin: string;
  superuser: string;
  agent: string;
  citizen: { id: string; phone: string };
}

/** Signed at each asking, or measured. When somebody was last there is not in an archive. */
const momentary = new Set(['url', 'variants', 'timings', 'totalMs', 'lastSeenAt']);

function lasting(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lasting);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) =>
      momentary.has(key) ? [] : [[key, lasting(one)]],
    ),
  );
}

async function tokenOf(test: TestApp, kind: 'citizen' | 'staff', about: Askers, id: string) {
  const { organizationId } = about;
  const subject = await test.context.db.inOrganization(organizationId, (tx) =>
    openLogin(tx, test.context, { kind, organizationId, subjectId: id }, undefined),
  );
  return (await issue(test.context, subject, 1)).accessToken;
}

const views = ['unassigned', 'held', 'archive', 'triage', 'all'];
const listed = [
  ...views.map((view) => `/sessions?view=${view}&limit=100`),
  '/departments',
  '/neighborhoods',
  '/quick-replies',
  '/staff',
  '/settings',
  '/faqs',
  '/documents',
  '/unanswered',
  '/learned?limit=100',
  '/learned?state=retired',
  '/learned/alerts',
  '/broadcasts',
  '/queue',
  '/sessions/counts',
  '/dashboard/stats',
  '/ai/calls',
  ...['suv', 'asfalt', 'kelmadi', 'transformator', 'qabul', 'bog‘cha', 'Gulnora'].map(
    (q) => `/search?q=${encodeURIComponent(q)}`,
  ),
];
const reported = (from: string) =>
  reports.flatMap((report) => [`/analytics/${report}?from=${from}`, `/analytics/${report}`]);

const routed = [
  'Ichimlik suvi kelmayapti, quvur yorilgan.',
  'Yoʻlda chuqur bor, mashina yura olmayapti.',
  'Kecha kechqurundan beri svet yoʻq.',
  'Gaz bosimi juda past, ovqat pishirolmayapmiz.',
  'Axlat bir haftadan beri olib ketilmagan.',
  'Bogʻchaga navbat qachon keladi?',
  'Maktab tomi oqyapti, bolalar qiynalyapti.',
  'Shifokor qabuliga yozilolmayapman.',
  'Avtobus vaqtida kelmaydi.',
  'Koʻcha chiroqlari yonmaydi.',
  'Нет воды третий день.',
  'На дороге большая яма.',
  'Не вывозят мусор.',
  'Уличное освещение не работает.',
  'Автобус не приходит вовремя.',
  'Ичимлик суви йўқ, ёрдам беринг.',
  'Йўл бузилган.',
  'The street lamp is broken.',
  'Nafaqa qachon beriladi?',
  'Yer uchastkasi hujjati kerak.',
];

/**
 * Everything that pages show of an organization at one instant, by address; what follows by jobs is made
 * up first.
 */
export async function askEverything(
  test: TestApp,
  about: Askers,
  instant: Date,
): Promise<Map<string, unknown>> {
  const { context } = test;
  // Ages are counted to the second.
  vi.spyOn(context.clock, 'now').mockImplementation(() => new Date(instant));
  await indexAll(context);
  await rollUp(context);
  const found = new Map<string, unknown>();
  const tokens = {
    admin: await tokenOf(test, 'staff', about, about.admin),
    superuser: await tokenOf(test, 'staff', about, about.superuser),
    agent: await tokenOf(test, 'staff', about, about.agent),
    citizen: await tokenOf(test, 'citizen', about, about.citizen.id),
  };
  async function ask(who: keyof typeof tokens | null, path: string, body?: unknown) {
    const response = await fetch(`${test.url}/api${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(who ? { authorization: `Bearer ${tokens[who]}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    const answer = isJson
      ? lasting(await response.json())
      : createHash('sha256')
          .update(Buffer.from(await response.arrayBuffer()))
          .digest('hex');
    found.set(`${who} ${path} ${body ? JSON.stringify(body) : ''}`, {
      status: response.status,
      answer,
    });
    return answer as Record<string, never> & { items?: { id: string }[] };
  }
  const longAgo = new Date(context.clock.now().getTime() - 120 * 24 * 3600 * 1000)
    .toISOString()
    .slice(0, 10);
  for (const who of ['admin', 'agent'] as const) {
    for (const path of [...listed, ...reported(longAgo)]) await ask(who, path);
  }
  const open = await ask('superuser', '/sessions?view=all&limit=100');
  const closed = await ask('superuser', '/sessions?view=archive&limit=100');
  for (const { id } of [...(open.items ?? []), ...(closed.items ?? [])]) {
    for (const part of ['', '/timeline', '/notes', '/feedback', '/others', '/receipt']) {
      await ask('superuser', `/sessions/${id}${part}`);
      await ask('admin', `/sessions/${id}${part}`);
    }
    await ask('superuser', `/messages/${id}`);
    const { verificationCode } = await ask('superuser', `/sessions/${id}/receipt`);
    await ask(null, `/verify/${verificationCode}`);
  }
  const own = await ask('citizen', '/appeals');
  for (const { id } of own.items ?? []) {
    await ask('citizen', `/sessions/${id}`);
    await ask('citizen', `/messages/${id}`);
  }
  for (const text of routed) await ask('admin', '/routing/preview', { text });
  for (const question of ['Qabul kuni qachon?', 'Qabul qayerda?', 'Ob-havo qanday?']) {
    await ask('admin', '/assistant/preview', { question });
    await ask('agent', '/copilot/ask', { question });
  }
  const documents = await ask('admin', '/documents');
  for (const { id } of documents.items ?? []) {
    await ask('admin', `/documents/${id}`);
    await ask('admin', `/documents/${id}/chunks`);
  }
  await ask(null, `/public/${about.organizationId}`);
  await ask(null, `/public/${about.organizationId}/stats`);
  await ask(null, `/public/${about.organizationId}/logo`);
  return found;
}
