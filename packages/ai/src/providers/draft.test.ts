import { afterAll, beforeEach, expect, it } from 'vitest';
import { organizationId, setup, testModels } from '../testing/models.ts';
import { startOpenAiStandIn } from '../testing/stand-ins/openai.ts';
import { drafting, refusing, saying } from '../testing/stand-ins/replies.ts';
import type { DraftInput } from './models.ts';

const openai = await startOpenAiStandIn();
afterAll(() => openai.close());
beforeEach(() => {
  openai.asked.length = 0;
});

const known = 'Mahallamizda uch kundan beri ichimlik suvi yoʻq, hisoblagich ham ishlamayapti.';
const good = [
  'Hovlimizdagi quvur yorilib ketdi, suv koʻchaga oqib yotibdi, usta kelmadi.',
  'Assalomu alaykum, suv hisoblagichini almashtirish uchun qayerga murojaat qilamiz?',
  'Kanalizatsiya tiqilib qolgan, hidiga chidab boʻlmayapti, iltimos tozalab bering.',
];

function drafts(more: Partial<DraftInput> = {}): DraftInput {
  return {
    organizationId,
    sessionId: null,
    messageId: null,
    department: { name: 'Suv', description: 'Ichimlik suvi va kanalizatsiya.' },
    known: [known],
    language: 'uz-Latn',
    count: 8,
    dailyCap: 5,
    ...more,
  };
}

const models = () => testModels([setup('openai', openai.url)]);

it('keeps what is of use: right length, language and script, and like nothing that is known', async () => {
  openai.next(
    drafting([
      ...good,
      'Suv yoʻq',
      'a'.repeat(700),
      'Mahallamizda ichimlik suvi uch kundan beri yoʻq, hisoblagich ishlamayapti ham.',
      'Ҳовлимиздаги қувур ёрилиб кетди, сув кўчага оқиб ётибди, уста келмади ҳали.',
      'У нас во дворе прорвало трубу, вода течёт на улицу, мастера так и не пришли.',
      ` ${good[0]}\u200b `,
    ]),
  );
  const { models: one, rows } = models();
  expect(await one.draftExamples(drafts())).toEqual({
    texts: good,
    provider: 'openai',
    model: 'gpt-4.1-mini',
  });
  expect(rows).toMatchObject([{ purpose: 'draft', outcome: 'ok' }]);
});

it('gives no more than were asked for', async () => {
  openai.next(drafting(good));
  expect((await models().models.draftExamples(drafts({ count: 2 })))?.texts).toEqual(
    good.slice(0, 2),
  );
});

it('never tells the provider what citizens wrote', async () => {
  openai.next(drafting(good));
  await models().models.draftExamples(drafts());
  const told = openai.asked[0]?.texts.join('\n') ?? '';
  expect(told).toContain('Ichimlik suvi va kanalizatsiya.');
  expect(told).toContain('Uzbek in Latin script');
  expect(told).not.toContain('hisoblagich ham');
});

it('nothing of use, no list or no answer: null, and the ledger says why', async () => {
  openai.next(drafting([known]), saying({ texts: 'suv' }), refusing(500), refusing(500));
  const { models: one, outcomes } = models();
  for (let times = 0; times < 3; times += 1) {
    expect(await one.draftExamples(drafts())).toBeNull();
  }
  expect(outcomes()).toEqual([
    'openai invalid_answer',
    'openai invalid_answer',
    'openai server_error',
    'openai server_error',
  ]);
});
