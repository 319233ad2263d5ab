/**
 * Words that came through Russian and keep in Cyrillic a letter that Latin does not write (ь ъ ц э,
 * or й before о). Latin stem, Cyrillic stem; the longest stem that begins a word wins, and what
 * follows it (suffixes) goes by the rules.
 */
const stems = `
yanvar январь|fevral февраль|aprel апрель|iyun июнь|iyul июль|sentabr сентябрь|oktabr октябрь
noyabr ноябрь|dekabr декабрь|sentyabr сентябрь|oktyabr октябрь|rayon район|mayor майор|mayonez майонез
albom альбом|alternativ альтернатив|aeroport аэропорт|aktyor актёр|rejissyor режиссёр|bilet билет
avtomobil автомобиль|asfalt асфальт|batalyon батальон|byulleten бюллетень|bolnitsa больница
brigadir бригадир|budilnik будильник|ansambl ансамбль|artel артель|bankomat банкомат
detal деталь|dirijabl дирижабль|diagonal диагональ|dvigatel двигатель|elektr электр|ekran экран
emal эмаль|fakultet факультет|familiya фамилия|festival фестиваль|film фильм|filtr фильтр
general генерал|gospital госпиталь|inyeksiya инъекция|injener инженер|intervyu интервью
kabel кабель|kalendar календарь|kalkulyator калькулятор|kanistr канистр|kartofel картофель|katalog каталог
kompyuter компьютер|konsert концерт|kontrol контроль|konyak коньяк|kultura культура|kafel кафель
litsey лицей|lager лагерь|medal медаль|mebel мебель|menyu меню|model модель|modul модуль|mashal машъал
magistral магистраль|material материал|militsiya милиция|multfilm мультфильм|mulk мулк|natija натижа
nol ноль|normal нормал|oblast область|obyekt объект|ofitser офицер|ofitsiant официант|parol пароль
panel панель|patrul патруль|pensiya пенсия|pensioner пенсионер|pyesa пьеса|premyera премьера|predpriyatiye предприятие
profil профиль|protsent процент|protsess процесс|protsedura процедура|pult пульт|pulpit пульпит|pavilyon павильон
retsept рецепт|relef рельеф|relyef рельеф|rels рельс|rol роль|rolik ролик|royal рояль|rul руль|rubl рубль
sekretar секретарь|seld сельдь|sement цемент|sentner центнер|sex цех|sifr цифр|sirk цирк|sirkul циркуль|sinomon синоним
signal сигнал|spektakl спектакль|spiral спираль|shampun шампунь|stil стиль|subyekt субъект|syezd съезд|syomka съёмка
sitata цитата|silindr цилиндр|sellofan целлофан|senzura цензура|sentrifuga центрифуга|sertifikat сертификат
tramplin трамплин|tonnel тоннель|tunnel туннель|televideniye телевидение|tyulpan тюльпан|tigel тигель
universal универсал|ultimatum ультиматум|ultratovush ультратовуш|valyuta валюта|vals вальс|vestibyul вестибюль|vitse вице|vilka вилка
yuristkonsul юрисконсуль|yuriskonsult юрисконсульт|konsul консул|konsultatsiya консультация|konsultant консультант
pochtalyon почтальон|medalyon медальон|milyon миллион|bulon бульон|bulyon бульон|shinel шинель|fonar фонарь
evolyutsiya эволюция|emotsiya эмоция|sotsial социал|spetsial специал|spetsialist специалист|mutatsiya мутация
litsenziya лицензия|kollej коллеж|sentyabrgacha сентябргача|tsellyuloza целлюлоза|koeffitsiyent коэффициент
patsiyent пациент|ingredient ингредиент|abonent абонент|gigiyena гигиена|dieta диета|diyeta диета
operativ оператив|alyuminiy алюминий|alfa альфа|psixolog психолог|galstuk галстук|palto пальто|palma пальма
bulvar бульвар|bulldozer бульдозер|buldozer бульдозер|elchi элчи|vodoprovod водопровод|skameyka скамейка
nasos насос|trotuar тротуар|svetofor светофор|podyezd подъезд|medpunkt медпункт|poliklinika поликлиника|polietilen полиэтилен
velosiped велосипед|motosikl мотоцикл|tsikl цикл|sikl цикл|vaksina вакцина|medisina медицина|tibbiyot тиббиёт|dotsent доцент|lotsman лоцман
partsella парцелла|platsdarm плацдарм|abzats абзац|palats палац|matras матрас|kvars кварц|marsh марш|shprits шприц
statsionar стационар|natsional национал|akatsiya акация|ratsiya рация|portsiya порция|sessiya сессия
subyektiv субъектив|obyektiv объектив|adyutant адъютант|konyunktura конъюнктура|izolyator изолятор|bryusov брюсов
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
