/**
 * A question that leans on the one before it ("and on Saturday?", "а по субботам?", "shanba kuni-chi?")
 * finds nothing by itself: for the search it takes along the words it leaves out. What stands by itself
 * is searched as it is.
 */
import type { TextLanguage } from '@civicconnect/contract';
import { stemOf } from '../features/stems.ts';
import { type Token, tokenSpelling, tokensOf } from '../features/tokens.ts';
import type { Turn } from './knowledge.ts';
import { askingWords } from './question.ts';
import { smallTalkOf } from './small-talk.ts';

const turnsRead = 10;
/** More words of its own, and a question says what it is about. */
const mostOwn = 3;
const mostWords = 9;

const spelled = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).map(tokenSpelling));

/** Begin a question that goes on. */
const openings =
  /^[\s"'«“(]*(?:and|what about|how about|but|or|also|then|а|и|но|или|а если|а как|тогда|ещё|еще|также|va|lekin|yana|unda|agar|yoki|keyin|ва|лекин|яна|унда|агар|ёки|و|پس|ولی|اما|یا)(?![\p{L}\p{N}'ʻʼ’])/iu;
/** "shanba-chi?", "bolalar uchunchi?" */
const uzbekEnding = /(?:-?(?:chi|чи))\s*[?؟!.]*\s*$/iu;
/** Stand for something that was named before. */
const pointing = spelled(
  "it its that this these those they them there one he she his her him then его ее её их него нее неё них ним ней ими там туда этот эта это эти этого этой этому этом этих тот та те того той тому том тех он она они оно такой такая такое такие bu buni bunga bunda bundan buning shu shuni shunga shunda shundan o'sha u uni unga unda undan uning ular ularni ularga bunday shunday bularni آن این او آنها اینها آنجا اینجا",
);
/** Of these a question takes only its own along: another day stands for the day before it. */
const times =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|today|tomorrow|ponedelnik|vtornik|sred|chetverg|pyatnit|subbot|voskres|vyhodn|segodnya|zavtra|dushanba|seshanba|chorshanba|payshanba|juma|shanba|yakshanba|bugun|ertaga|شنبه|یکشنبه|دوشنبه|سه|چهارشنبه|پنجشنبه|جمعه|امروز|فردا)/u;

const isNumber = (word: string): boolean => /\d/.test(word);

/** Words that say what a text is about. */
function telling(text: string, language: TextLanguage): Token[] {
  return tokensOf(text, language).filter(
    ({ word, stop }) => (!stop || isNumber(word)) && !askingWords.has(word) && !pointing.has(word),
  );
}

/** Whether the message cannot be understood without what was said before. */
function leans(question: string, language: TextLanguage): boolean {
  const all = tokensOf(question, language);
  const own = telling(question, language);
  if (all.length === 0 || all.length > mostWords || own.length > mostOwn) return false;
  if (openings.test(question) || (uzbekEnding.test(question) && own.length > 0)) return true;
  if (all.some(({ word }) => pointing.has(word))) return own.length < mostOwn;
  return own.length === 0 || (own.length === 1 && all.length === 1);
}

/** The topic so far: the last question of the citizen's that stands by itself, and what followed it. */
function topicOf(turns: readonly Turn[], language: TextLanguage): string {
  const asked = turns
    .filter(({ from, text }) => from === 'citizen' && smallTalkOf(text) === null)
    .map(({ text }) => text);
  const whole = asked.findLastIndex((text) => !leans(text, language));
  return asked.slice(Math.max(0, whole)).join(' ');
}

/** The question as it is to be searched. */
export function searchedQuestion(
  question: string,
  history: readonly Turn[],
  language: TextLanguage,
): string {
  if (history.length === 0 || !leans(question, language)) return question;
  const topic = topicOf(history.slice(-turnsRead), language);
  const own = telling(question, language);
  const stems = new Set(own.map(({ word }) => stemOf(word, language)));
  const namesTime = own.some(({ word }) => times.test(word));
  const carried = telling(topic, language)
    .filter(({ word }) => !stems.has(stemOf(word, language)))
    .filter(({ word }) => !(namesTime && times.test(word)))
    .map(({ start, end }) => topic.slice(start, end));
  return carried.length === 0 ? question : `${[...new Set(carried)].join(' ')} ${question}`;
}
