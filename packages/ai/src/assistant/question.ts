/** What a question asks for, by its question words, and whether a sentence has such a thing. */
import { tokenSpelling } from '../features/tokens.ts';
import type { Word } from './terms.ts';

/** Null: anything. */
export type Wanted = 'number' | 'date' | 'person' | 'place' | null;

/** Words that ask and say nothing about a topic, as people write them. */
const asking = `
what which who whom whose when where why how kind type name named called many much long often does did
что чего чему чем кто кого кому кем чей чья чьё чьи какой какая какое какие какого каком каким какую каких какими какова каков каково каковы
который которая которое которую котором сколько скольких когда где куда откуда почему зачем отчего как насколько называется называют назывался называлась
nima nimaga nimani nimadan nega kim kimga kimni kimning kimlar qanday qanaqa qaysi qaysilar qachon qachongacha qayer qayerda qayerga qayerdan qani qancha
necha nechta nechanchi nechada nechchi nechi qanchadan qalay
please tell know want wanted need like wondering explain show find
подскажите скажите расскажите объясните интересует интересно хочу хотел хотела хотелось узнать знать можете пожалуйста
ayting aytib aytsangiz aytingchi bilmoqchi bilmoqchiman bilmoqchiydim tushuntirib tushuntiring iltimos bersangiz
چه چی کی کدام کجا چند چقدر چرا چگونه چطور
`;
const spelled = (words: string): string[] => words.split(/\s+/).filter(Boolean).map(tokenSpelling);
export const askingWords: ReadonlySet<string> = new Set(spelled(asking));

/** Whether a word only asks. */
export const isAsking = ({ word }: Word): boolean => askingWords.has(word);

const wantedBy: readonly [Exclude<Wanted, null>, RegExp][] = [
  [
    'date',
    /\bwhen\b|\b(?:what|which|in what) (?:year|date|day|month|century|decade|time)\b|когда|как(?:ом|ой|ого|ое) (?:год|числ|дат|ден|месяц|век|столети|врем|десятилети)|\bqachon|(?:qaysi|necha(?:nchi)?) (?:yil|kun|oy|sana|soat|asr)|soat necha|қачон|(?:қайси|неча(?:нчи)?) (?:йил|кун|ой|сана|соат|аср)|چه (?:زمان|وقت|سال|روز|ماه|ساعت)/iu,
  ],
  [
    'number',
    /\bhow (?:many|much|long|old|far|tall|high|big|large|often|fast|deep|wide|heavy)\b|\b(?:what|which) (?:percent|number|amount|proportion|fraction|share|price|fee|cost|size|temperature|rate|score)|сколько|скольк|насколько|как(?:ой|ая|ое|ов|ова|ово|ую) (?:был[аио]? |является |составля\S+ )?(?:процент|дол[яю]|числ|сумм|цен|количеств|размер|численност|стоимост|площад|температур|возраст|част[ьи]|счет|счёт|срок)|\b(?:qancha|necha|nechta|nechi)|қанча|неча|нечта|چند|چقدر|چه (?:مبلغ|تعداد|مقدار)/iu,
  ],
  [
    'person',
    /\bwho(?:m|se)?\b|(?<!\p{L})(?:кто|кого|кому|кем|чей|чья|чьё|чье|чьи|чьего|чьей|чью|чьим)(?!\p{L})|\bkim(?:ni|ning|ga|dan|lar|ning)?\b|(?<!\p{L})ким(?:ни|нинг|га|дан|лар)?(?!\p{L})|چه کسی|کی\b/iu,
  ],
  [
    'place',
    /\bwhere\b|\b(?:what|which) (?:city|country|state|town|place|street|address|location|region|county|river)\b|(?<!\p{L})(?:где|куда|откуда)(?!\p{L})|как(?:ой|ом|ого) (?:стран|город|мест|улиц|адрес|штат|регион)|\bqayer|\bqani\b|қаер|کجا/iu,
  ],
];

/** Years and times are dates before they are numbers; the first that fits is what is asked for. */
export function wantedOf(question: string): Wanted {
  return wantedBy.find(([, pattern]) => pattern.test(question))?.[0] ?? null;
}

const numberWords =
  /\p{N}|(?<!\p{L})(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million|billion|half|third|quarter|dozen|одн\p{L}{1,3}|два|две|двух|двумя|три|трех|трёх|тремя|четыр\p{L}*|пят\p{L}{0,3}|шест\p{L}{0,3}|сем[ьи]|восем\p{L}*|восьм\p{L}*|девят\p{L}*|десят\p{L}*|двадцат\p{L}*|тридцат\p{L}*|сорок|сто|тысяч\p{L}*|миллион\p{L}*|миллиард\p{L}*|половин\p{L}*|трет[ьи]\p{L}*|четверт\p{L}*|bir|ikki|uch|toʻrt|to'rt|besh|olti|yetti|sakkiz|toʻqqiz|to'qqiz|oʻn|o'n|yigirma|oʻttiz|o'ttiz|yuz|ming|million|milliard|yarim|бир|икки|уч|тўрт|беш|олти|етти|саккиз|тўққиз|ўн|йигирма|юз|минг|یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده|صد|هزار|میلیون)(?!\p{L})/iu;
const dateWords =
  /(?<!\p{N})1\d{3}(?!\p{N})|(?<!\p{N})20\d{2}(?!\p{N})|\d{1,2}[:.]\d{2}|\d-?[йя]\p{L}*\b|\d{1,3}(?:st|nd|rd|th)\b|(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:\p{L}*)|(?<!\p{L})(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|week|month|year|centur\p{L}*|decade|январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|понедельник|вторник|сред[ауы]|четверг|пятниц|суббот|воскресен|год|век|дн[яей]|недел|месяц|yanvar|fevral|mart|aprel|iyun|iyul|avgust|sentabr|oktabr|noyabr|dekabr|dushanba|seshanba|chorshanba|payshanba|juma|shanba|yakshanba|kun|hafta|oy|yil|душанба|сешанба|чоршанба|пайшанба|жума|шанба|якшанба|кун|ҳафта|йил)|شنبه|جمعه|روز|هفته|ماه|سال/iu;
/** A capital letter inside a sentence; Persian has none. */
const name = /(?<=[\p{L}\p{N},;:«"“(—–-]\s?)(?<![.!?]\s)\p{Lu}\p{L}+/u;

/** Whether the sentence has what is asked for; true where anything will do. */
export function hasWanted(sentence: string, wanted: Wanted): boolean {
  switch (wanted) {
    case 'number':
      return numberWords.test(sentence);
    case 'date':
      return dateWords.test(sentence);
    case 'person':
    case 'place':
      return name.test(sentence) || !/\p{Lu}/u.test(sentence);
    case null:
      return true;
  }
}
