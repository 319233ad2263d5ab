import type { Locale } from '@civicconnect/contract';

/** The words of dates and spans in one locale. Own, because Chromium's Intl knows no Uzbek. */
export interface FormatWords {
  /** As they stand after a day: `20-noyabr`, `20 ноября`. For fa the solar months. */
  months: readonly string[];
  monthsShort: readonly string[];
  /** Months of the common calendar that stand alone, where they are called otherwise than after a day. */
  monthsAlone?: readonly string[];
  /** Sunday first. */
  weekdays: readonly string[];
  /** At the head of a calendar, in the same order. */
  weekdaysShort: readonly string[];
  today: string;
  yesterday: string;
  tomorrow: string;
  now: string;
  /** `{x}` is the span. */
  ago: string;
  ahead: string;
  units: Record<SpanUnit, UnitForms>;
  unitsShort: Record<SpanUnit, UnitForms>;
  /** Between two units of one span. */
  spanJoin: string;
  sizes: readonly string[];
}
export type SpanUnit = 'day' | 'hour' | 'minute' | 'second';
/** Forms by plural category; `other` is always there. */
export type UnitForms = { one?: string; few?: string; many?: string; other: string };

const same = (other: string): UnitForms => ({ other });
const list = (text: string): string[] => text.split(' ');

const uz: FormatWords = {
  months: list('yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr'),
  monthsShort: list('yan fev mar apr may iyun iyul avg sen okt noy dek'),
  weekdays: list('yakshanba dushanba seshanba chorshanba payshanba juma shanba'),
  weekdaysShort: list('Ya Du Se Ch Pa Ju Sh'),
  today: 'bugun',
  yesterday: 'kecha',
  tomorrow: 'ertaga',
  now: 'hozirgina',
  ago: '{x} oldin',
  ahead: '{x}dan keyin',
  units: { day: same('kun'), hour: same('soat'), minute: same('daqiqa'), second: same('soniya') },
  unitsShort: { day: same('kun'), hour: same('soat'), minute: same('daq'), second: same('son') },
  spanJoin: ' ',
  sizes: list('B KB MB GB'),
};

const uzCyrillic: FormatWords = {
  months: list('январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'),
  monthsShort: list('янв фев мар апр май июнь июль авг сен окт ноя дек'),
  weekdays: list('якшанба душанба сешанба чоршанба пайшанба жума шанба'),
  weekdaysShort: list('Як Ду Се Чо Па Жу Ша'),
  today: 'бугун',
  yesterday: 'кеча',
  tomorrow: 'эртага',
  now: 'ҳозиргина',
  ago: '{x} олдин',
  ahead: '{x}дан кейин',
  units: { day: same('кун'), hour: same('соат'), minute: same('дақиқа'), second: same('сония') },
  unitsShort: { day: same('кун'), hour: same('соат'), minute: same('дақ'), second: same('сон') },
  spanJoin: ' ',
  sizes: list('Б КБ МБ ГБ'),
};

const ru: FormatWords = {
  months: list('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'),
  monthsAlone: list(
    'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
  ),
  monthsShort: list('янв фев мар апр мая июн июл авг сен окт ноя дек'),
  weekdays: list('воскресенье понедельник вторник среда четверг пятница суббота'),
  weekdaysShort: list('вс пн вт ср чт пт сб'),
  today: 'сегодня',
  yesterday: 'вчера',
  tomorrow: 'завтра',
  now: 'только что',
  ago: '{x} назад',
  ahead: 'через {x}',
  units: {
    day: { one: 'день', few: 'дня', many: 'дней', other: 'дня' },
    hour: { one: 'час', few: 'часа', many: 'часов', other: 'часа' },
    minute: { one: 'минута', few: 'минуты', many: 'минут', other: 'минуты' },
    second: { one: 'секунда', few: 'секунды', many: 'секунд', other: 'секунды' },
  },
  unitsShort: {
    day: { one: 'день', few: 'дня', many: 'дней', other: 'дня' },
    hour: same('ч'),
    minute: same('мин'),
    second: same('с'),
  },
  spanJoin: ' ',
  sizes: list('Б КБ МБ ГБ'),
};

const en: FormatWords = {
  months: list(
    'January February March April May June July August September October November December',
  ),
  monthsShort: list('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
  weekdays: list('Sunday Monday Tuesday Wednesday Thursday Friday Saturday'),
  weekdaysShort: list('Su Mo Tu We Th Fr Sa'),
  today: 'today',
  yesterday: 'yesterday',
  tomorrow: 'tomorrow',
  now: 'just now',
  ago: '{x} ago',
  ahead: 'in {x}',
  units: {
    day: { one: 'day', other: 'days' },
    hour: { one: 'hour', other: 'hours' },
    minute: { one: 'minute', other: 'minutes' },
    second: { one: 'second', other: 'seconds' },
  },
  unitsShort: {
    day: { one: 'day', other: 'days' },
    hour: same('h'),
    minute: same('min'),
    second: same('s'),
  },
  spanJoin: ' ',
  sizes: list('B KB MB GB'),
};

const fa: FormatWords = {
  months: list('فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'),
  monthsAlone: list('ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر'),
  monthsShort: list('فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'),
  weekdays: list('یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه'),
  weekdaysShort: list('ی د س چ پ ج ش'),
  today: 'امروز',
  yesterday: 'دیروز',
  tomorrow: 'فردا',
  now: 'همین حالا',
  ago: '{x} پیش',
  ahead: '{x} دیگر',
  units: { day: same('روز'), hour: same('ساعت'), minute: same('دقیقه'), second: same('ثانیه') },
  unitsShort: {
    day: same('روز'),
    hour: same('ساعت'),
    minute: same('دقیقه'),
    second: same('ثانیه'),
  },
  spanJoin: ' و ',
  sizes: list('بایت کیلوبایت مگابایت گیگابایت'),
};

export const formatWords: Record<Locale, FormatWords> = { uz, 'uz-Cyrl': uzCyrillic, ru, en, fa };
