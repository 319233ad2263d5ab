import { latinWord } from '../text/latin.ts';

/** Words that stand in letters about anything, as people write them; folded below as tokens are. */
const written = `
assalomu alaykum salom iltimos hurmatli hurmat bilan bizning bizni bizga mening meni menga men biz siz sizning sizga sizlar
u ular ularga bu shu ushbu o'sha va ham uchun lekin ammo yoki agar chunki esa edi ekan emas bor yo'q bo'lib bo'ldi bo'lsa
bo'lgan bo'lgani bo'ladi bo'lmayapti kerak mumkin beri kundan kun oy yil hali juda ko'p kam hech kim nima qanday qachon qayerga qayerda
yordam bering berasiz so'rayman so'raymiz murojaat qilmoqchi qilib qilish qildi qilinsin qiling haqida hamma barcha har bir ikki uch
necha qancha keyin oldin endi yana faqat qarab tomonidan orqali nega sababli javob muammo masala rahmat ko'rib chiqishingizni
здравствуйте уважаемые прошу пожалуйста помогите помочь наш наша наше наши нашей нашем нас нам мы я мне меня мой моя моей мои вы вас вам
это этот эта эти тот так как что чтобы или если когда где куда почему уже ещё еще не нет да на по из от до для при без над под про
был была было были быть есть будет очень много мало никто ничего только также после перед раз день дня дней неделю недели месяц года год
вопрос решить решите обращаюсь обращение обратиться спасибо просим можно нужно надо все всё всех они он она его её ее их который которые
hello please help dear the a an and or but if not no is are was were be been has have had do does did can could will would should
i we you he she it they my our your their his her its this that these those there here in on at to for from of with by about as
when where why how what who which very much many some any all also only just more than so too been since day days week weeks month thank thanks
سلام لطفا کمک کنید ما من شما او این آن که را در از به با برای و یا اگر است نیست شد شده می ها های هم تا چه چرا خیلی یک دو سه روز
`;

export const stopWords: ReadonlySet<string> = new Set(
  written
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => [word, word.replaceAll('ё', 'е')])
    .map((word) => latinWord(word).replaceAll("'", '').replaceAll('q', 'k').replaceAll('x', 'h')),
);
