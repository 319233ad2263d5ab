import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCyrillic, toCyrillic, toLatin } from './index.ts';
import { apostrophes } from './letters.ts';

/** Uzbek words in Cyrillic that survive the way to Latin and back, hard cases first. */
const words = `
ер ерда етиб ечим ел ем ёз ёзув ёрдам ёки ёш юк юз юбориш юрак яна янги якун ўз ўша ўн ўрта ўтди ўлка
қаерда шоир шоира саёҳат сияҳ дуо муаммо оила аёл баён дунё дарё буюк куюк уй уйи ойи бўйича кейин бўёқ
тайёр тўй йўл йўқ йил йигит йиғин айёр сайёра поэма дуэт аэропорт элчи эълон эшик энг эса экин эски экран
маъно таъна санъат шеър эътибор қалъа инъом бидъат меъёр суръат таълим қатъий жамъият масъул неъмат
Исҳоқ асҳоб мусҳаф шаҳар шиша чироқ чўл ғунча ғишт боғ тоғ ғоя бағир тўғри ўғил ҳовли ҳужжат раҳмат маҳалла
қувур қишлоқ қайта нақд тонг кенг минг денгиз сўнгги жуда жавоб можаро масжид журнал газ гул гап пул ток
объект субъект объектив подъезд съезд адъютант инъекция конъюнктура
станция акция функция санкция конституция милиция лицензия операция аукцион консультация канализация
редакция инспекция коррупция концепция пенсия версия комиссия сессия миссия субсидия конференция
цирк цемент центнер цех циркуль лицей офицер концерт процент процесс рецепт вакцина социал
январь февраль апрель июнь июль сентябрь октябрь ноябрь декабрь
альбом асфальт автомобиль компьютер календарь контроль факультет фестиваль фильм фильтр модель мебель
панель пароль роль рояль руль сигнал пульт стиль интервью культура батальон бульон павильон медальон
район майор рельс бюллетень вестибюль шампунь фонарь секретарь тоннель кабель деталь
хокимият ҳокимлиги фуқаро бўлим мурожаат қабул қилинди юборилди навбатда кутилмоқда муддати ўтган хабар
ичимлик суви таъминоти электр йўллар соғлиқни сақлаш ижтимоий ҳимоя бандлик ер кадастр уй-жой экология
кетса айтса битса етса ўтса босиш асосий масала шошилинч учқун чақириқ вақт хавф
`
  .trim()
  .split(/\s+/);

describe('Cyrillic to Latin', () => {
  it.each([
    ['ер', 'yer'],
    ['қаерда', 'qayerda'],
    ['келди', 'keldi'],
    ['поэма', 'poema'],
    ['конституция', 'konstitutsiya'],
    ['акция', 'aksiya'],
    ['цирк', 'sirk'],
    ['объект', 'obyekt'],
    ['маъно', 'maʼno'],
    ['Исҳоқ', 'Isʼhoq'],
    ['ўғил', 'oʻgʻil'],
    ['меъёр', 'meʼyor'],
    ['мўъжиза', 'moʻjiza'],
    ['бульон', 'bulyon'],
    ['октябрь', 'oktabr'],
    ['фильм', 'film'],
    ['Ўзбекистон Республикаси', 'Oʻzbekiston Respublikasi'],
  ])('%s → %s', (cyrillic, latin) => {
    expect(toLatin(cyrillic)).toBe(latin);
  });

  it('keeps the case of letters that become two', () => {
    expect(toLatin('Шаҳар ШАҲАР Ш Чўл ЯНГИ Янги ЁШ')).toBe(
      'Shahar SHAHAR Sh Choʻl YANGI Yangi YOSH',
    );
  });

  it('leaves all else alone', () => {
    expect(toLatin('+998 90, https://a.uz — test № 5 سلام')).toBe(
      '+998 90, https://a.uz — test № 5 سلام',
    );
  });
});

describe('Latin to Cyrillic', () => {
  it.each([
    ['yer', 'ер'],
    ['elchi', 'элчи'],
    ['poema', 'поэма'],
    ['maktab', 'мактаб'],
    ['yoʻq', 'йўқ'],
    ['tayyor', 'тайёр'],
    ['shaʼn', 'шаън'],
    ['Isʼhoq', 'Исҳоқ'],
    ['oʻtsa', 'ўтса'],
    ['aksiya', 'акция'],
    ['versiya', 'версия'],
    ['pensiya', 'пенсия'],
    ['sirka', 'сирка'],
    ['28-noyabrgacha', '28-ноябргача'],
    ['rayonda', 'районда'],
    ['OʻRQ-445', 'ЎРҚ-445'],
    ['SMSdagi', 'СМСдаги'],
  ])('%s → %s', (latin, cyrillic) => {
    expect(toCyrillic(latin)).toBe(cyrillic);
  });

  it('knows any of the six apostrophes, and a closing quote from a letter', () => {
    for (const mark of apostrophes) {
      expect(toCyrillic(`o${mark}g${mark}il bog${mark} ma${mark}no`)).toBe('ўғил боғ маъно');
    }
    expect(toCyrillic("u 'salom' dedi")).toBe("у 'салом' деди");
  });

  it('keeps the case', () => {
    expect(toCyrillic('SHAHAR Shahar SHaHAR CHOʻL YOʻL Yoʻl Obyekt OBYEKT')).toBe(
      'ШАҲАР Шаҳар ШаҲАР ЧЎЛ ЙЎЛ Йўл Объект ОБЪЕКТ',
    );
  });

  it('leaves foreign words and Roman numbers', () => {
    expect(toCyrillic('Facebook, WhatsApp va XIX asr')).toBe('Facebook, WhatsApp ва XIX аср');
  });
});

describe('there and back', () => {
  it('has enough words to mean something', () => {
    expect(new Set(words).size).toBeGreaterThanOrEqual(150);
  });

  it.each(words)('%s', (word) => {
    expect(toCyrillic(toLatin(word))).toBe(word);
  });

  it('holds for sentences, in capitals too, with any apostrophe', () => {
    const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sentence, fc.constantFrom(...apostrophes), fc.boolean(), (picked, mark, loud) => {
        const text = loud ? picked.join(' ').toUpperCase() : picked.join(', ');
        const typed = toLatin(text).replace(/[ʻʼ]/g, mark);
        expect(toCyrillic(typed)).toBe(text);
      }),
    );
  });

  it('toLatin leaves no Uzbek Cyrillic letter, and does nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.constantFrom(...words),
        (noise, word) => {
          const once = toLatin(noise + word);
          expect(toLatin(once)).toBe(once);
          expect(once).not.toMatch(/[а-яёўқғҳА-ЯЁЎҚҒҲ]/);
        },
      ),
    );
  });
});

describe('isCyrillic', () => {
  it.each([
    ['Салом', true],
    ['Salom', false],
    ['Telegramда', false],
    ['суви йўқ, AI', true],
    ['12345', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isCyrillic(text)).toBe(expected);
  });
});
