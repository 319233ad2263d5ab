import type { Locale } from '@civicconnect/contract';
import { translator } from '@civicconnect/i18n';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TestApp } from '../../../testing/create-test-app.ts';
import { departmentNamed, newStaff } from '../../../testing/people.ts';
import type { BotApi } from '../../../testing/telegram/bot-api.ts';
import type { BotOfTest } from '../../../testing/telegram/ledger.ts';
import { codeIn, openTalking, textsOf } from '../../../testing/telegram/talking.ts';
import { createPerson } from '../../../testing/telegram/updates.ts';
import { createSenders } from '../../senders.ts';

let api: BotApi;
let test: TestApp;
let bot: BotOfTest;

beforeAll(async () => {
  ({ api, test, bot } = await openTalking({ senders: ({ context }) => createSenders(context) }));
});

const people: { locale: Locale; id: number; phone: string; typed: boolean; words: string[] }[] = [
  {
    locale: 'uz',
    id: 700_000_001,
    phone: '+998901110001',
    typed: false,
    words: ['Mahallamizda uch kundan beri ichimlik suvi yoʻq, yordam bering.', 'Rahmat, suv keldi'],
  },
  {
    locale: 'uz-Cyrl',
    id: 700_000_002,
    phone: '+998901110002',
    typed: true,
    words: ['Кўчамизда уч кундан бери ичимлик суви йўқ, ёрдам беринг.', 'Раҳмат, сув келди'],
  },
  {
    locale: 'ru',
    id: 700_000_003,
    phone: '+998901110003',
    typed: true,
    words: ['Третий день нет питьевой воды в нашем доме, помогите.', 'Спасибо, вода появилась'],
  },
];

describe.each(people)('a citizen’s whole way in $locale', ({ locale, id, phone, typed, words }) => {
  const person = createPerson(id);
  const t = translator(locale);
  const [appeal = '', thanks = ''] = words;
  const typedPhone = phone.replace(/^\+998(\d\d)(\d{3})(\d\d)(\d\d)$/, '$1 $2-$3-$4');

  it('begins with a language, a number of one’s own and its code', {
    timeout: 120_000,
  }, async () => {
    const [greeting] = await bot.hears(person.text('/start'));
    expect(greeting?.buttons).toHaveLength(5);
    const chosen = await bot.hears(person.press(`lang:${locale}`));
    expect(chosen.at(-1)).toMatchObject({
      text: t('bot.askPhone', { example: '+998 90 123 45 67' }),
    });
    expect(chosen.at(-1)?.keyboard).toEqual({ contact: t('bot.shareContact') });
    const foreign = await bot.hears(person.contact('998901119999', 5));
    expect(textsOf(foreign)).toEqual([t('bot.foreignContact')]);
    const asked = await bot.hears(typed ? person.text(typedPhone) : person.contact(phone.slice(1)));
    expect(textsOf(asked)[0]).toBe(t('bot.codeSent', { phone }));
    const wrong = await bot.hears(person.text('12 34 5'));
    expect(textsOf(wrong)).toEqual([t('bot.codeExpected')]);
    const inside = await bot.hears(person.text(codeIn(asked)));
    expect(textsOf(inside)).toEqual([t('bot.registered'), t('bot.describe', { min: 20 })]);
    expect(inside[1]?.keyboard).toMatchObject({ words: [[t('bot.menu.new')], {}, {}] });
  });

  it('asks for more, then opens, and keeps what comes while it is locked', {
    timeout: 120_000,
  }, async () => {
    expect(textsOf(await bot.hears(person.text('Suv yoʻq')))).toEqual([
      t('bot.tooShort', { missing: 12 }),
    ]);
    const [opened] = textsOf(await bot.hears(person.text(appeal)));
    const number = /[A-Z]+-\d{4}-\d+/.exec(opened ?? '')?.[0] ?? '';
    expect(opened).toBe(t('bot.opened', { number }));
    const locked = await bot.hears(person.text('Yana bir gap bor'), person.text('Va yana'));
    expect(textsOf(locked).filter((text) => text === t('bot.locked', { number }))).toHaveLength(1);
  });

  it('answers, closes, rates, and finds the same session on the web', {
    timeout: 120_000,
  }, async () => {
    const departmentId = await departmentNamed(test, 'Ichimlik suvi');
    const operator = await newStaff(test, { role: 'operator', departmentIds: [departmentId] });
    const { items } = await operator.client.listSessions({ query: { view: 'all', q: appeal } });
    const session = items.find(({ citizen }) => citizen.phone === phone);
    expect(session?.channel).toBe('telegram');
    expect(session?.additions.map(({ text }) => text)).toEqual(['Yana bir gap bor', 'Va yana']);
    const params = { id: session?.id ?? '' };
    if (!session?.department) {
      await operator.client.correct({ params, body: { departmentId, reason: 'Suv masalasi' } });
    }
    await operator.client.assign({ params });
    await operator.client.confirmRouting({ params }).catch(() => undefined);
    const clientId = `reply-${id}-1`;
    await operator.client.sendMessage({
      body: { sessionId: params.id, text: 'Usta yoʻlda.', clientId },
    });
    expect(textsOf(await bot.hears(person.text(thanks)))).not.toContain(t('bot.failed'));
    await operator.client.close({ params, body: {} });
    const rated = await bot.hears(person.press(`rate:${params.id}:5`));
    expect(rated.at(-1)?.text).toBe(t('bot.rated', { rating: 5 }));
    expect(textsOf(await bot.hears(person.text('Tez hal boʻldi')))).toEqual([t('bot.commented')]);

    const last = t('bot.commented');
    await api.until(() => api.sentTo(id).at(-1)?.text === last, 'the last answer', 90);
    const sent = api.sentTo(id).map((call) => call.text);
    const inLedger = await bot.answersTo(id);
    expect(sent).toHaveLength(inLedger.length);
    inLedger.forEach((content, n) => {
      expect(sent[n]).toContain(content.text);
    });
    expect(sent.some((text) => text.includes('Usta yoʻlda.'))).toBe(true);
    const markups = api.sentTo(id).map((call) => JSON.stringify(call.params.reply_markup ?? ''));
    expect(markups.some((markup) => markup.includes(`rate:${params.id}:5`))).toBe(true);

    const web = test.client();
    const { developmentCode = '' } = await web.requestCode({ body: { phone } });
    const { accessToken } = await web.verifyCode({ body: { phone, code: developmentCode } });
    const client = test.client(accessToken);
    const mine = await client.listAppeals({});
    expect(mine.items.map((one) => one.id)).toEqual([params.id]);
    expect(mine.items[0]?.feedback).toMatchObject({ rating: 5, comment: 'Tez hal boʻldi' });
    const { items: said } = await client.listMessages({ params: { sessionId: params.id } });
    expect(said.filter(({ author }) => author.kind === 'citizen').map(({ text }) => text)).toEqual([
      appeal,
      thanks,
    ]);
  });
});
