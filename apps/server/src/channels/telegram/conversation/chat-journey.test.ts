import type { Locale } from '@civicconnect/contract';
import { translator } from '@civicconnect/i18n';
import { beforeAll, describe, expect, it } from 'vitest';
import { hastySender } from '../../../modules/deliveries/testing/telegram.ts';
import type { TestApp } from '../../../testing/create-test-app.ts';
import { givenDocument, givenFaq } from '../../../testing/knowledge-things.ts';
import { departmentNamed, type Person as Member, newStaff } from '../../../testing/people.ts';
import { workOff } from '../../../testing/queue.ts';
import type { BotApi } from '../../../testing/telegram/bot-api.ts';
import { joinedPerson } from '../../../testing/telegram/joined.ts';
import type { BotOfTest } from '../../../testing/telegram/ledger.ts';
import { openTalking, textsOf } from '../../../testing/telegram/talking.ts';
import type { Person } from '../../../testing/telegram/updates.ts';
import type { TelegramContent } from '../content.ts';
import { tellPlaces } from '../places.ts';

let api: BotApi;
let test: TestApp;
let bot: BotOfTest;
let clerk: Member;
const name = 'Dilnoza';

beforeAll(async () => {
  ({ api, test, bot } = await openTalking({ senders: (app) => [hastySender(app)] }));
  const departmentId = await departmentNamed(test, 'Ichimlik suvi');
  clerk = await newStaff(test, { departmentIds: [departmentId] });
  const admin = await newStaff(test, { role: 'admin' });
  const chat = { departmentId, businessHours: null };
  const escalation = { lowConfidence: 'offer' as const };
  await admin.client.updateSettings({ body: { chat, escalation, assistant: { name } } });
  for (const { locale, often, title, passage } of people) {
    await givenFaq(test, { question: often, answer: answerTo(often), priority: 100 });
    const language = locale === 'ru' ? ('ru' as const) : ('uz' as const);
    await givenDocument(test, { title, language }, passage);
  }
});
const people = [
  {
    locale: 'uz',
    id: 710_000_001,
    often: 'Bot qaysi tillarda gaplashadi?',
    title: 'Nikohni qayd etish',
    passage: 'Nikohni qayd etish uchun ariza FHDYO boʻlimiga bir oy oldin beriladi.',
    question: 'Nikohni qayd etish uchun ariza qayerga beriladi?',
    appeal: 'Mahallamizda uch kundan beri ichimlik suvi yoʻq, yordam bering.',
    more: 'Uyimiz 12-sonli',
  },
  {
    locale: 'uz-Cyrl',
    id: 710_000_002,
    often: 'Devonxona xonasi qayerda joylashgan?',
    title: 'Yer uchastkasi tartibi',
    passage: 'Yer uchastkasi uchun ariza tuman hokimligiga beriladi, javob oʻn kunda chiqadi.',
    question: 'Ер участкаси учун ариза қаерга берилади?',
    appeal: 'Кўчамизда беш кундан бери чироқ ёнмаяпти, ёрдам беринг.',
    more: 'Уйимиз 12-сонли',
  },
  {
    locale: 'ru',
    id: 710_000_003,
    often: 'Какие мероприятия пройдут в выходные?',
    title: 'Порядок выдачи справок',
    passage: 'Справка о составе семьи выдаётся в махаллинском комитете в течение двух дней.',
    question: 'Где выдаётся справка о составе семьи?',
    appeal: 'Четвёртый день не вывозят мусор от нашего дома, помогите.',
    more: 'Наш дом 12',
  },
] satisfies ({ locale: Locale; id: number } & Record<string, unknown>)[];

const answerTo = (often: string) => `123: ${often}`;

const dataOf = ({ buttons = [] }: TelegramContent) =>
  buttons.flat().map((button) => ('data' in button ? button.data : button.url));
const pressing = (content: TelegramContent | undefined, kind: string) =>
  (content && dataOf(content).find((data) => data.startsWith(`${kind}:`))) ?? '';

describe.each(people)(
  'a chat with the assistant in $locale',
  {
    timeout: 120_000,
  },
  ({ locale, id, often, title, passage, question, appeal, more }) => {
    const t = translator(locale);
    let person: Person;
    let citizen: Member;
    let sessionId = '';
    let reply: TelegramContent | undefined;
    const params = () => ({ id: sessionId });
    const said = async () =>
      (await clerk.client.listMessages({ params: { sessionId } })).items.map(({ text }) => text);
    let replies = 0;
    /** What the chat gets of something that staff write. */
    async function answered(text: string): Promise<TelegramContent[]> {
      replies += 1;
      const before = (await bot.answersTo(id)).length;
      const clientId = `chat-reply-${id}-${replies}`;
      await clerk.client.sendMessage({ body: { sessionId, text, clientId } });
      return (await bot.answersTo(id)).slice(before);
    }

    it('begins in the menu, and answers what is often asked, once', async () => {
      ({ person, citizen } = await joinedPerson(test, id, locale));
      const asked = person.text(t('botChat.menu.assistant', { name }));
      const [greeting, invitation] = await bot.hears(asked, asked);
      expect(greeting?.text).toBe(t('chat.greeting.formal', { name }));
      expect(greeting?.keyboard).toMatchObject({
        words: [[t('botChat.menu.human')], {}, {}],
        field: t('botChat.field.chat', { name }),
      });
      const button = invitation?.buttons?.flat().find((one) => one.text === often);
      const pressed = person.press(button && 'data' in button ? button.data : '');
      const [answer, ...rest] = await bot.hears(pressed, pressed);
      expect(rest).toEqual([]);
      expect(answer).toMatchObject({ lead: `💬 ${name}`, text: answerTo(often) });
      sessionId = pressing(answer, 'solved').slice('solved:'.length);
      expect(await bot.hears(pressed, asked)).toEqual([]);
    });

    it('answers from documents with what it leans on', async () => {
      const [answer] = await bot.hears(person.text(question));
      expect(answer?.text).toContain(t('botChat.source', { title }));
      const [shown] = await bot.hears(person.press(pressing(answer, 'src')));
      expect(shown).toMatchObject({ lead: title });
      expect(shown?.text).toContain(passage);
      expect(
        api.calls.some(({ method, chat }) => method === 'sendChatAction' && chat === `${id}`),
      ).toBe(true);
    });

    it('calls a person, and tells the place in the queue when it changes', async () => {
      const [called] = await bot.hears(person.text(t('botChat.menu.human')));
      expect(called?.text).toBe(t('system.escalated'));
      expect(pressing(called, 'ticket')).not.toBe('');
      const before = (await bot.answersTo(id)).length;
      await tellPlaces(test.context);
      await tellPlaces(test.context);
      const [place, ...rest] = (await bot.answersTo(id)).slice(before);
      const { session } = await citizen.client.getSession({ params: params() });
      const position = session.queue?.position ?? 0;
      expect(place?.text).toContain(t('widget.position', { position }));
      expect(rest).toEqual([]);
      const [state] = await bot.hears(person.text(t('botChat.menu.human')));
      expect(state?.text).toContain(t('botChat.state.waiting'));
      await bot.hears(person.text(more));
      expect(await said()).toContain(more);
    });

    it('stands beside an appeal, and each word goes where it is meant', async () => {
      await clerk.client.assign({ params: params() });
      await clerk.client.confirmRouting({ params: params() });
      [reply] = await answered('Salom, 1-javob');
      expect(reply).toMatchObject({ text: 'Salom, 1-javob' });
      expect(reply?.lead).toContain('💬');
      expect(pressing(reply, 'talk')).toBe('');

      expect(textsOf(await bot.hears(person.text('/new')))).toEqual([
        t('bot.describe', { min: 20 }),
      ]);
      const [opened] = await bot.hears(person.text(appeal));
      expect(opened?.text).toMatch(/[A-Z]+-\d{4}-\d+/);
      const [locked] = await bot.hears(person.text('Yana bir gap'));
      expect(locked?.text).toBe(
        t('bot.locked', { number: /[A-Z]+-\d{4}-\d+/.exec(opened?.text ?? '')?.[0] ?? '' }),
      );
      expect(await said()).not.toContain('Yana bir gap');

      [reply] = await answered('Salom, 2-javob');
      const last = () => api.sentTo(id).find(({ text }) => text.includes('2-javob'));
      await api.until(() => last() !== undefined, 'the second reply', 60);
      await workOff(test);
      expect(await bot.hears(person.text('Suhbatga javob', last()?.messageId ?? 0))).toEqual([]);
      expect((await said()).at(-1)).toBe('Suhbatga javob');
      expect(await bot.hears(person.text('Murojaatga yana'))).toEqual([]);
      expect((await said()).at(-1)).toBe('Suhbatga javob');

      const [switched] = await bot.hears(person.press(pressing(reply, 'talk')));
      expect(switched?.text).toContain(t('botChat.state.answering'));
      expect(switched?.keyboard).toMatchObject({ field: t('botChat.field.chat', { name }) });
      await bot.hears(person.text('Endi suhbatga'));
      expect((await said()).at(-1)).toBe('Endi suhbatga');
    });

    it('ends with a rating; nothing was sent twice, all in its order', async () => {
      const before = (await bot.answersTo(id)).length;
      await clerk.client.close({ params: params(), body: {} });
      const [closed] = (await bot.answersTo(id)).slice(before);
      expect(pressing(closed, 'rate')).toBe(`rate:${sessionId}:1`);
      const [rated] = await bot.hears(person.press(`rate:${sessionId}:5`));
      expect(rated?.text).toBe(t('bot.rated', { rating: 5 }));
      const [thanks] = await bot.hears(person.text('Rahmat'));
      expect(thanks?.text).toBe(t('bot.commented'));
      const { session } = await clerk.client.getSession({ params: params() });
      expect(session).toMatchObject({ status: 'closed', channel: 'telegram' });
      expect(session.feedback).toMatchObject({ rating: 5, comment: 'Rahmat' });
      const entered = await bot.answersTo(id);
      await api.until(() => api.sentTo(id).length >= entered.length, 'all answers', 90);
      const sent = api.sentTo(id).map(({ text }) => text);
      expect(sent).toHaveLength(entered.length);
      entered.forEach(({ text }, n) => {
        expect(sent[n]).toContain(text);
      });
    });
  },
);
