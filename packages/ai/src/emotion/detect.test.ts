import { EmotionResult } from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import { readCues } from './cues.ts';
import { detectEmotion } from './detect.ts';

const kinds = (text: string) => detectEmotion(text).signals.map(({ kind }) => kind);

describe('an emotion', () => {
  it.each([
    ['grateful', 'Katta rahmat, ustangiz tez keldi, hammasi zoʻr boʻldi'],
    ['grateful', 'Катта раҳмат, устангиз тез келди'],
    ['grateful', 'Огромное спасибо, двор теперь чистый'],
    ['grateful', 'Thanks a lot, you were very kind'],
    ['grateful', 'از کمک شما خیلی ممنونم'],
    ['angry', 'UYATSIZLAR!!! Yolgʻon gapirishdan charchamaysizlarmi?!'],
    ['angry', 'Это хамство и беспредел! Подам в суд на вашу контору!'],
    ['angry', 'This is disgusting, you are all liars and thieves!'],
    ['frustrated', 'Necha marta yozdim, hali ham javob yoʻq'],
    ['frustrated', 'Неча марта ёздим, ҳали ҳам жавоб йўқ'],
    ['frustrated', 'В пятый раз пишу, надоело ждать, никто не отвечает'],
    ['anxious', 'Qoʻrqyapman, sim uchqun chiqaryapti, tezroq kelinglar'],
    ['anxious', 'Нам страшно, пахнет газом, помогите'],
    ['sad', 'Умер отец, осталась совсем одна, плачу каждый день'],
    ['sad', 'تنها ماندم، پدرم فوت کرد و گریه می‌کنم'],
    ['calm', 'Qabul soat nechada boshlanadi?'],
    ['calm', 'На столбе возле дома 12 перегорела лампа'],
  ] as const)('is %s in: %s', (emotion, text) => {
    expect(detectEmotion(text).emotion).toBe(emotion);
  });

  it('has the shape of the contract, levels between 0 and 1, places in the text as sent', () => {
    const text = '  Я ОЧЕНЬ ЗЛАЯ!!! Обманули 😡, oʻzi kim javob beradi?';
    const result = EmotionResult.parse(detectEmotion(text));
    for (const level of [result.intensity, result.negativity, result.frustration]) {
      expect(level).toBeGreaterThanOrEqual(0);
      expect(level).toBeLessThanOrEqual(1);
    }
    expect(result.signals.length).toBeGreaterThan(3);
    for (const { text: quoted, start, end } of result.signals) {
      expect(text.slice(start, end)).toBe(quoted);
    }
  });

  it('is calm and nothing else in a text without words', () => {
    for (const text of ['', '12345', '—', '   ']) {
      expect(detectEmotion(text)).toEqual({
        emotion: 'calm',
        intensity: 0,
        negativity: 0,
        frustration: 0,
        signals: [],
      });
    }
  });
});

describe('words', () => {
  it('mean the opposite when negated, in every language', () => {
    for (const text of [
      'xizmatingiz yaxshi emas',
      'хизматингиз яхши эмас',
      'мне не понравилось',
      'it was not good',
      'خوب نیست',
    ]) {
      expect(kinds(text), text).toContain('bad');
      expect(kinds(text), text).not.toContain('good');
      expect(detectEmotion(text).negativity, text).toBeGreaterThan(0.5);
    }
    expect(kinds('я не боюсь')).not.toContain('anxious');
  });

  it('count more when intensified', () => {
    const strengthOf = (text: string) => readCues(text, 'uz-Latn').strengths.bad;
    expect(strengthOf('xavfli yoʻl')).toBeGreaterThan(0);
    expect(strengthOf('juda xavfli yoʻl')).toBeGreaterThan(strengthOf('xavfli yoʻl'));
  });

  it('of thanks for what is still to be done are manners', () => {
    expect(kinds('Заранее спасибо')).not.toContain('grateful');
    expect(kinds('tuzatib bersangiz minnatdor boʻlardik')).not.toContain('grateful');
    expect(kinds('Спасибо')).toContain('grateful');
  });

  it('of the late husband are not of thanks', () => {
    expect(kinds('rahmatli otam')).not.toContain('grateful');
  });
});

describe('frustration', () => {
  it('grows with repeated contact, but not with a fault that repeats', () => {
    expect(kinds('Uch marta murojaat qildim')).toContain('repeated');
    expect(kinds('Уже три раза звонила вам')).toContain('repeated');
    expect(kinds('I have called you five times')).toContain('repeated');
    expect(kinds('Kuniga olti marta svet oʻchadi')).not.toContain('repeated');
    const once = detectEmotion('Chiroq yonmayapti, murojaat qildim').frustration;
    expect(
      detectEmotion('Chiroq yonmayapti, uchinchi marta murojaat qildim').frustration,
    ).toBeGreaterThan(once);
  });

  it('grows with capitals and marks, but not with abbreviations', () => {
    const said = detectEmotion('kuchamizda yana chiroq yoq').frustration;
    expect(detectEmotion('KUCHAMIZDA YANA CHIROQ YOQ!!!').frustration).toBeGreaterThan(said);
    expect(kinds('TCHSJ raisi va IIB xodimi keldi')).not.toContain('capitals');
  });
});

it('takes no longer for a text made to be slow', () => {
  const hostile = [`${'('.repeat(50_000)}a`, 'yana '.repeat(20_000), '!?'.repeat(50_000)];
  detectEmotion('the first call makes the model');
  const begun = process.cpuUsage();
  for (const text of hostile) detectEmotion(text);
  expect(process.cpuUsage(begun).user / 1000).toBeLessThan(500);
});
