/**
 * Words that came through Russian and keep in Cyrillic a letter that Latin does not write (ь ъ ц, or
 * й before о). Latin stem, Cyrillic stem; the longest stem that begins a word wins, and what follows
 * it (suffixes) goes by the rules. `sirka` (vinegar) stands here so that it does not become a circus.
 */
const stems = `
abzats абзац|adyutant адъютант|albom альбом|alternativ альтернатив|ansambl ансамбль|aprel апрель
artel артель|asfalt асфальт|avtomobil автомобиль|batalyon батальон|bolnitsa больница
budilnik будильник|buldozer бульдозер|bulvar бульвар|bulyon бульон|byulleten бюллетень
dekabr декабрь|detal деталь|diagonal диагональ|dirijabl дирижабль|dotsent доцент
dvigatel двигатель|emal эмаль|fakultet факультет|festival фестиваль|fevral февраль|film фильм
filtr фильтр|fonar фонарь|gospital госпиталь|intervyu интервью|inyeksiya инъекция|iyul июль
iyun июнь|kabel кабель|kafel кафель|kalendar календарь|kalkulyator калькулятор
kartofel картофель|koeffitsiyent коэффициент|kompyuter компьютер|konsepsiya концепция|konsert концерт
konsultant консультант|konsultatsiya консультация|kontrol контроль|konyak коньяк
konyunktura конъюнктура|kultura культура|kvars кварц|lager лагерь|litsenziya лицензия
litsey лицей|lotsman лоцман|magistral магистраль|mayonez майонез|mayor майор|mebel мебель
medal медаль|medalyon медальон|model модель|modul модуль|multfilm мультфильм|nol ноль
noyabr ноябрь|oblast область|obyekt объект|obyektiv объектив|ofitser офицер|ofitsiant официант
oktabr октябрь|oktyabr октябрь|palats палац|palma пальма|palto пальто|panel панель|parol пароль
patrul патруль|patsiyent пациент|pavilyon павильон|pensiya пенсия|platsdarm плацдарм
pochtalyon почтальон|podyezd подъезд|profil профиль|protsedura процедура|protsent процент
protsess процесс|pulpit пульпит|pult пульт|rayon район|rels рельс|retsept рецепт|rol роль
royal рояль|rubl рубль|rul руль|sekretar секретарь|sellofan целлофан|sellyuloza целлюлоза
sement цемент|sentabr сентябрь|sentner центнер|sentrifuga центрифуга|sentyabr сентябрь
senzura цензура|sex цех|shampun шампунь|shinel шинель|shprits шприц|sifr цифр|sikl цикл
silindr цилиндр|sirk цирк|sirka сирка|sirkul циркуль|sitata цитата|sotsial социал
spektakl спектакль|spetsial специал|spetsialist специалист|spiral спираль|stil стиль
subyekt субъект|subyektiv субъектив|syezd съезд|syomka съёмка|tigel тигель|tonnel тоннель
tunnel туннель|tyulpan тюльпан|ultimatum ультиматум|ultratovush ультратовуш|vaksina вакцина
vals вальс|vestibyul вестибюль|vitse вице|yanvar январь|yuriskonsult юрисконсульт
`;

const byStem = new Map(
  stems
    .trim()
    .split(/[|\n]/)
    .map((pair): [string, string] => {
      const [latin = '', cyrillic = ''] = pair.split(' ');
      return [latin, cyrillic];
    }),
);
const longest = Math.max(...[...byStem.keys()].map((stem) => stem.length));

/** The loanword that begins a lower-case Latin word, and how much of the word it covers. */
export function loanwordOf(word: string): { length: number; cyrillic: string } | null {
  for (let length = Math.min(longest, word.length); length > 2; length -= 1) {
    const cyrillic = byStem.get(word.slice(0, length));
    if (cyrillic !== undefined) return { length, cyrillic };
  }
  return null;
}
