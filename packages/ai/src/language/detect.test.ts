import { describe, expect, it } from 'vitest';
import { detectLanguage } from './detect.ts';
import { sentences } from './sentences.fixture.ts';

describe('language of short civic sentences', () => {
  for (const [language, texts] of Object.entries(sentences)) {
    it.each(texts)(`${language}: %s`, (text) => {
      expect(detectLanguage(text).language).toBe(language);
    });
  }
});

describe('languages that are not ours', () => {
  it.each([
    ['Tajik letters', 'Дар ҷумҳурӣ рӯзи кор аст, ман намедонам'],
    ['Tajik without them', 'Дар кучаи мо об нест, хохиш мекунам кумак кунед'],
    ['Kazakh', 'Біздің ауылда су жоқ, көмектесіңіздер'],
    ['Kyrgyz', 'Биздин көчөдө суу жок, жардам бергиле'],
    ['Ukrainian', 'Доброго дня, у нас немає світла і води'],
    ['Turkish', 'Sokağımızda üç gündür su yok, yardım edin lütfen'],
    ['Azerbaijani', 'Küçəmizdə su yoxdur, kömək edin'],
    ['Turkmen', 'Köçämizde suw ýok, kömek ediň'],
    ['Arabic', 'لا توجد مياه في شارعنا منذ ثلاثة أيام'],
    ['Urdu', 'ہماری گلی میں پانی نہیں ہے، مدد کریں'],
    ['German', 'In unserer Straße gibt es seit gestern kein Wasser'],
    ['Chinese', '我们街上没有水'],
  ])('%s is unknown', (_, text) => {
    expect(detectLanguage(text).language).toBe('unknown');
  });
});

describe('a text too short to tell', () => {
  it.each(['ok', '+', '12', '👍', 'ха', 'da'])('%s takes the conversation’s language', (text) => {
    expect(detectLanguage(text, 'uz-Cyrl').language).toBe('uz-Cyrl');
  });
  it('is unknown without one', () => {
    expect(detectLanguage('12').language).toBe('unknown');
  });
  it('does not take it when it plainly is something else', () => {
    expect(detectLanguage('Здравствуйте, когда включат свет?', 'uz-Latn').language).toBe('ru');
  });
});

it('a text in two languages is called by the larger part', () => {
  const text = "Assalomu alaykum, bizning ko'chada ikki kundan beri svet yo'q, пожалуйста";
  expect(detectLanguage(text)).toMatchObject({ language: 'uz-Latn', script: 'latin' });
});

describe('languages that are written much like ours', () => {
  it.each([
    [
      'Bulgarian without its ъ',
      'Правилата за паркиране се прилагат и за гостите на града',
      'unknown',
    ],
    ['Russian that could be Bulgarian', 'Правила парковки действуют и для гостей города', 'ru'],
    ['Persian with a hamza on its carrier', 'موارد تازه در شهر ما هنوز تأیید نشده است', 'fa'],
  ])('%s', (_, text, language) => {
    expect(detectLanguage(text).language).toBe(language);
  });
});

describe('names of things on forms and screens', () => {
  it.each([
    ['uz-Cyrl', 'Ҳисобот даври кредити'],
    ['uz-Cyrl', 'Номаълум қурилма'],
    ['uz-Cyrl', 'Бармоқ изини текшириш'],
    ['uz-Latn', 'Omborda qoldiq miqdori'],
    ['ru', 'Остаток кредита за период'],
    ['ru', 'Выбрать другой цвет'],
    ['en', 'Choose another colour'],
    ['unknown', 'Изберете друг цвят за фона на страницата'],
    ['unknown', 'Мошинҳоро дар назди хона мондан мумкин нест'],
    ['unknown', 'Бул барак качан ачылат'],
    ['unknown', 'Diğer renkleri burada seçin'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text).language).toBe(language);
  });
});
