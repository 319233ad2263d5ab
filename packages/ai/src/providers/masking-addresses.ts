/**
 * Street addresses by their words. Only what finds a door is taken: the street's name and the numbers
 * of house and flat. "Street", "house" and "flat" themselves stay: they tell what a message is about.
 */

// Every repetition has an end, so that no text takes longer than its length.
const apostrophe = "[ʻʼ'’‘`´]?";
const notALetterBefore = '(?<![\\p{L}\\p{N}])';
const notALetterAfter = '(?![\\p{L}\\p{N}])';
const namePart = "\\p{Lu}[\\p{L}ʻʼ'’‘`´]{1,40}";
const name = `${namePart}(?:[ \\-]${namePart}){0,2}`;
/** 12, 12a, 12/4, 12-B. */
const doorNumber = '\\d{1,4}(?:[/\\-]\\d{1,4})?(?:[ \\-]?[a-zA-Zа-яА-Я])?';
/** A bare number after a street's name is a door only where the phrase ends: not "3 kundan beri". */
const phraseEnds = '(?=\\s{0,3}(?:[,.;)\\n]|$))';

/** koʻcha, kocha, кўча, куча and what is built like it. */
const uzStreet = `(?:[Kk]o${apostrophe}cha|[Кк][ўуЎ]ча|[Tt]or\\s{1,3}ko${apostrophe}cha|[Тт]ор\\s{1,3}к[ўу]ча|[Ss]hoh\\s?ko${apostrophe}cha|[Шш]оҳ\\s?к[ўу]ча)`;
/** Words that stand before "street" without being its name. */
const beforeNoName =
  'bizning shu ushbu qishloq mahalla bosh markaziy asosiy shahar tuman butun keng katta kichik hamma har bir ikki tor shoh asfalt qaysi yangi eski бизнинг шу ушбу қишлоқ маҳалла бош марказий асосий шаҳар туман бутун кенг катта кичик ҳамма ҳар бир тор шоҳ янги эски';
const noName = `(?:${beforeNoName
  .split(' ')
  .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
  .join('|')})`;

const ruStreet =
  '(?:[Уу]л\\.|[Уу]лиц(?:а|е|ы|у|ей)|[Пп]росп?\\.|[Пп]роспект(?:а|е|у)?|[Пп]р-т|[Пп]ер\\.|[Пп]ереул(?:ок|ка|ке)|[Тт]упик(?:а|е)?)';
const enStreet = '(?:[Ss]treet|St\\.|[Aa]venue|Ave\\.|[Ll]ane)';
const noEnglishName = '(?:The|This|Our|My|Your|In|On|At|Every|Each|Main)';

const houseWords =
  '(?:uy|xonadon|kvartira|kv|dom|корпус|уй|хонадон|дом[ауе]?|д|квартира|кв|house|apartment|apt|flat|پلاک|واحد)';
const houseWordsAfter =
  '(?:uy(?:da|dan|ga|ning|i|imiz|imizda)?|xonadon(?:da|dan|ga|ning|i)?|kvartira(?:da|dan|ga)?|уй(?:да|дан|га|нинг|и|имиз|имизда)?|хонадон(?:да|дан|га|нинг|и)?|дом(?:а|е|у)?|кв(?:артир[аеуы])?)';

const expression = (source: string): RegExp => new RegExp(source, 'gu');

export const addressPatterns: readonly RegExp[] = [
  // Navoiy koʻchasi; Амир Темур кўчаси; Navoiy kocha 12. "Mashinalar koʻchada" names none.
  expression(
    `${notALetterBefore}(?!${noName}\\s)${name}(?=\\s{1,3}${uzStreet}(?:si|си|,?\\s{1,3}\\d))`,
  ),
  // navoiy kochasida: the ending says that the street has a name.
  expression(
    `${notALetterBefore}(?!${noName}\\s)[\\p{Ll}ʻʼ'’‘\`]{3,40}(?=\\s{1,3}(?:ko${apostrophe}chasi|к[ўу]часи))`,
  ),
  // … koʻchasi 12.
  expression(
    `(?=\\d)(?<=${uzStreet}(?:si)?(?:да|da|ning|нинг|си)?,?\\s{1,3})${doorNumber}${phraseEnds}`,
  ),
  // улица Навои, 12.
  expression(
    `(?=\\p{Lu})(?<=${notALetterBefore}${ruStreet}\\s{0,3}[«"]?)${name}(?:,?\\s{1,3}${doorNumber}${phraseEnds})?`,
  ),
  // Навоийская улица.
  expression(`${notALetterBefore}\\p{Lu}\\p{L}{1,40}(?:ая|ой|ую)(?=\\s{1,3}[Уу]лиц)`),
  // 12 Navoi Street.
  expression(
    `${notALetterBefore}(?:${doorNumber},?\\s{1,3})?(?!${noEnglishName}\\s)${name}(?=\\s{1,3}${enStreet}(?!\\p{L}))`,
  ),
  // خیابان نوایی.
  expression('(?<=خیابان\\s{1,3})[\\p{Script=Arabic}]{2,40}'),
  // 12-uy, 34-xonadon.
  expression(`(?<![\\p{L}\\p{N}.,])${doorNumber}(?=\\s?-\\s?${houseWordsAfter}${notALetterAfter})`),
  // … koʻchasi 12 uy 5 xonadon; elsewhere "140 xonadon" counts households.
  expression(
    `(?=\\d)(?<=(?:${uzStreet}\\p{L}{0,12}|${houseWordsAfter}),?\\s{1,3})${doorNumber}(?=\\s{1,3}${houseWordsAfter}${notALetterAfter})`,
  ),
  // uy 12, дом № 5, кв. 7, apt 4, پلاک ۱۲.
  expression(
    `(?=\\d)(?<=${notALetterBefore}${houseWords}(?:\\s{1,3}raqami|\\s{1,3}рақами|\\s{1,3}номер)?[\\s.:№#\\-]{1,3})${doorNumber}${notALetterAfter}`,
  ),
];
