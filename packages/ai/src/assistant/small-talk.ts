/** Messages that ask for nothing that could be looked up: they are answered without a search. */
import { tokenSpelling, tokensOf } from '../features/tokens.ts';
import type { SmallTalk } from './knowledge.ts';

/** Phrases as people write them, by comma; the token spelling makes one of both Uzbek scripts. */
const phrases: Record<SmallTalk | 'filler', string> = {
  greeting:
    "salom, assalomu alaykum, assalom alaykum, assalomu aleykum, assalom aleykum, assalomu alaykum va rahmatullohi, va alaykum assalom, vaalaykum assalom, as salomu alaykum, salom alaykum, slm, salomlar, xayrli kun, xayrli tong, xayrli kech, hayrli kun, qalaysiz, qalay, qalaysizlar, yaxshimisiz, yaxshimisizlar, ishlar qalay, ahvollar qalay, ahvolingiz qalay, qandaysiz, здравствуйте, здравствуй, здрасте, здрасьте, привет, приветствую, приветик, добрый день, доброе утро, добрый вечер, доброго дня, доброго времени суток, доброй ночи, салам, салом алейкум, ассалому алейкум, ассалам алейкум, хай, хеллоу, как дела, как вы, как ваши дела, как жизнь, hello, hi, hey, hiya, hello there, hi there, good morning, good afternoon, good evening, good day, greetings, how are you, how are you doing, how do you do, how is it going, what's up, whats up, سلام, درود, سلام علیکم, صبح بخیر, عصر بخیر, ظهر بخیر, شب بخیر, وقت بخیر, روز بخیر, خوبی, خوبید, حال شما چطور است, حالت چطوره, چطورید, چطوری",
  thanks:
    "rahmat, raxmat, katta rahmat, kotta rahmat, rahmat sizga, tashakkur, minnatdorman, sog' bo'ling, barakalla, otangizga rahmat, yordamingiz uchun rahmat, javobingiz uchun rahmat, спасибо, спс, благодарю, спасибо большое, большое спасибо, огромное спасибо, спасибо вам, спасибо за помощь, спасибо за ответ, благодарю вас, очень благодарен, очень благодарна, thanks, thank you, thank u, thx, ty, many thanks, thanks a lot, thank you very much, thank you so much, thanks for your help, thank you for your help, thanks for the help, much appreciated, cheers, ممنون, ممنونم, مرسی, متشکرم, سپاس, سپاسگزارم, خیلی ممنون, تشکر, دست شما درد نکند",
  goodbye:
    "xayr, hayr, xayrlashaman, ko'rishguncha, ko'rishamiz, xayr salomat bo'ling, salomat bo'ling, omon bo'ling, yaxshi qoling, до свидания, досвидания, пока, всего доброго, всего хорошего, до встречи, прощайте, удачи, хорошего дня, bye, bye bye, goodbye, good bye, see you, see you later, see ya, good night, have a nice day, have a good day, take care, خداحافظ, خدانگهدار, خدا حافظ, به امید دیدار, فعلا",
  who: "siz kimsiz, kimsiz, sen kimsan, kimsan, ismingiz nima, isming nima, sizning ismingiz nima, siz kim, sizning ismingiz, o'zingizni tanishtiring, nima qila olasiz, nimalar qila olasiz, sen nima qila olasan, кто ты, ты кто, кто вы, вы кто, как тебя зовут, как вас зовут, представьтесь, что ты умеешь, что вы умеете, что ты можешь, что вы можете, с кем я говорю, с кем я разговариваю, кто это, who are you, what are you, what is your name, what's your name, whats your name, your name, what can you do, who am i talking to, who is this, introduce yourself, what do you do, شما کی هستید, تو کی هستی, شما چه کسی هستید, اسم شما چیست, اسمت چیه, نام شما چیست, چه کار می‌توانی بکنی, چه کاری می‌توانید انجام دهید",
  robot:
    'robotmisiz, siz robotmisiz, robotmisan, sen robotmisan, siz botmisiz, botmisiz, botmisan, siz odammisiz, odammisiz, odammisan, siz tirik odammisiz, jonli odammisiz, siz insonmisiz, insonmisiz, bu robotmi, bu botmi, siz robot, ты робот, вы робот, это робот, ты бот, вы бот, это бот, ты человек, вы человек, вы живой человек, ты живой, вы живой, я говорю с роботом, я разговариваю с роботом, я говорю с человеком, это человек, это программа, ты программа, вы программа, are you a robot, are you a bot, are you human, are you a human, are you a person, are you a real person, are you real, is this a bot, is this a robot, is this a real person, am i talking to a robot, am i talking to a bot, am i talking to a human, am i talking to a person, am i talking to a real person, you a bot, are you an ai, are you ai, شما ربات هستید, تو رباتی, ربات هستی, آیا ربات هستید, آیا شما ربات هستید, شما انسان هستید, آیا انسان هستید, این ربات است',
  filler:
    "ha, xo'p, xop, ok, okay, mayli, tushunarli, tushundim, yaxshi, zo'r, ajoyib, juda, katta, siz, sizga, uchun, hurmatli, iltimos, aka, opa, uka, singlim, bot, yordamchi, va, да, ок, окей, хорошо, понятно, понял, поняла, ясно, отлично, супер, вам, очень, большое, за, помощь, ответ, всё, все, ну, а, и, бот, помощник, уважаемый, уважаемые, yes, great, perfect, good, got it, i see, so, much, very, and, then, all, everyone, dear, sir, madam, assistant, there, well, oh, بله, باشه, خوب, عالی, خیلی, از, شما, و, که",
};

/** From what says the most to what says the least: of "hello, who are you?" the question counts. */
const order: readonly SmallTalk[] = ['robot', 'who', 'goodbye', 'thanks', 'greeting'];
const longestPhrase = 7;
/** Longer messages say something more. */
const mostWords = 14;

const spelling = (text: string): string => text.split(/\s+/).map(tokenSpelling).join(' ');
let known: Map<string, SmallTalk | 'filler'> | undefined;

function phraseTable(): Map<string, SmallTalk | 'filler'> {
  const table = new Map<string, SmallTalk | 'filler'>();
  for (const kind of ['filler', ...order.toReversed()] as const) {
    for (const phrase of phrases[kind].split(/\s*,\s*/)) {
      const words = tokensOf(phrase, 'unknown').map(({ word }) => word);
      table.set(words.join(' '), kind);
    }
  }
  return table;
}

/**
 * What kind of small talk a message is, when all of it is; null when it says anything else too.
 *
 * @param assistantName a message that calls it by its name is none the more
 */
export function smallTalkOf(message: string, assistantName = ''): SmallTalk | null {
  known ??= phraseTable();
  const words = tokensOf(message, 'unknown').map(({ word }) => word);
  if (words.length === 0 || words.length > mostWords) return null;
  const names = new Set(spelling(assistantName).split(' '));
  const kinds = new Set<SmallTalk>();
  for (let at = 0; at < words.length; ) {
    let length = Math.min(longestPhrase, words.length - at);
    while (length > 0 && !known.has(words.slice(at, at + length).join(' '))) length -= 1;
    const kind = known.get(words.slice(at, at + length).join(' '));
    if (kind !== undefined && kind !== 'filler') kinds.add(kind);
    if (length === 0 && !names.has(words[at] ?? '')) return null;
    at += Math.max(1, length);
  }
  return order.find((kind) => kinds.has(kind)) ?? null;
}
