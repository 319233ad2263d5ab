/**
 * What citizens call the same thing in Uzbek, Russian, English and Persian. A word that belongs to a
 * list adds the concept as a feature of its own, so that an organization with few examples, or with
 * examples in one language only, is understood in the others too.
 */
import type { TextLanguage } from '@civicconnect/contract';
import { everydayWords } from './everyday-concepts.ts';
import { generalWords } from './general-concepts.ts';
import { stemOf } from './stems.ts';
import { tokenSpelling } from './tokens.ts';

const written: Record<string, string> = {
  'drinking water':
    'jomrak vodokanal suvoqova artezian водоканал кран крана артезиан ichimlik vodoprovod водопровод водоснабж питьев колонка kolonka kran кран quduq скважин колодец tapwater faucet standpipe well لوله‌کشی',
  water: 'suv сув вода воду water آب آبی',
  sewage:
    'septik chuqurxona септик ассенизатор septic kanalizatsiya oqova канализац сточн нечистот sewer sewage sewerage فاضلاب',
  pipe: 'quvur truba труба трубы трубу pipe leak leaking nasos насос pump لوله',
  irrigation:
    "sug'or sug'orish ariq zovur kanal gidrouzel suvchi полив полива орошен арык арычн шлюз дренаж irrigation آبیاری",
  power:
    "rozetka stabilizator podstansiya qorong'i elektrchi монтёр подстанция розетка обесточ темнота высоковольт fuse substation socket elektr svet tok transformator kuchlanish simyog'och ustun sim simlar kabel elektromontyor электр свет света трансформатор напряжен провод провода столб опора опору electric electricity power outage voltage transformer wire pole برق",
  meter:
    'hisoblagich schyotchik schotchik plomba nazoratchi счётчик счетчик пломб показания meter meters vodomer کنتور',
  bill: "qarz qarzdorlik to'lov kvitansiya tarif hisob-kitob долг задолженн тариф квитанц начислен перерасчёт перерасчет bill debt tariff قبض",
  gas: "konforka olov propan gazxona газовик пропан конфорка отдушина propane burner gaz метан metan газ газопровод газоснаб gas methane ko'mir уголь угля coal گاز",
  balloon: 'ballon balon баллон cylinder سیلندر',
  stove: "pech plita pechka dudbo'ron дымоход печь печка плита stove chimney",
  road: "yamoq ko'cha tuproqko'cha yamalgan выбоин колея грейдер улица проезд rut street yo'l asfalt o'ydim chuqur chuqurlik shag'al shag'al tuproqyo'l дорога дорог дорож асфальт яма ямы щебень щебён road street pothole asphalt pavement جاده آسفالت خیابان",
  crossing:
    "zebra ko'tarma зебра lane svetofor piyoda lejachiy piyodalar belgi chiziq trotuar yo'lak светофор пешеход разметка тротуар переход crossing pedestrian sidewalk bump",
  bridge: "ko'prik мост моста мосту bridge پل",
  snow: 'qor muz yaxmalak снег гололёд гололед лёд snow ice icy برف',
  waste:
    'bak supurilmagan axlatxona бак баки помойка мусоровоз крысы kalamush dumpster chiqindi axlat musor supurindi urna konteyner мусор отходы свалка контейнер урна rubbish garbage trash waste litter dump bin زباله',
  lamp: 'yoritgich yoritkich projektor лампа лампы светильник прожектор chiroq yoritish fonar фонарь фонари освещен streetlight streetlamp lamp lighting روشنایی',
  park: "o'yingoh stadion sayilgoh maysa клумба газон детплощадка стадион аллея lawn park maydoncha hiyobon xiyobon favvora obodon obodonlashtirish arg'imchoq gulzor o'rindiq скамейка сквер парк фонтан площадка качели клумб благоустро playground bench park flowerbed پارک",
  cemetery: 'qabriston mozor кладбищ cemetery graveyard قبرستان',
  market: "bozor do'kon рынок базар магазин market bazaar shop بازار",
  doctor:
    "jarroh stomatolog tish homilador qon bolnichniy больничный травматолог беременн госпитал рентген флюорограф dentist pregnant xray shifokor vrach do'xtir poliklinika kasalxona shifoxona tibbiy tibbiyot ambulatoriya qvp hamshira emlash kasal bemor tahlil operatsiya стоматолог врач больниц поликлиник медиц медсестр прививк анализ роддом tug'ruqxona операция терапевт узи пациент doctor hospital clinic nurse vaccination vaccine patient surgery پزشک بیمارستان دکتر",
  medicine:
    'dori dorixona insulin retsept лекарств аптека медикамент рецепт инсулин medicine pharmacy drug insulin prescription دارو',
  ambulance: 'tezyordam фельдшер скорая скорую ambulance paramedic اورژانس',
  school:
    "sinfxona parta o'quv attestat сборы парта attestat diplom библиотек university homework maktab o'qituvchi o'quvchi sinf darslik direktor muallim ustoz dars imtihon litsey kollej repetitor to'garak школа школы учитель учител ученик класс учебник урок уроки директор экзамен каникулы лицей кружок school teacher pupil classroom textbook lesson exam مدرسه معلم",
  kindergarten:
    "guruh yasli kichkintoy ясли группа детсадик bog'cha mtm tarbiyachi maktabgacha детсад садик садике воспитател kindergarten nursery preschool مهدکودک",
  pension:
    "nafaqa pensiya pensioner nafaqaxo'r пенси pension pensioner retirement retired بازنشستگی",
  benefit:
    "nafaqachi yetim boquvchisini subsidiyasi aliment тутинган опека уход сиделка алименты одинокая carer nogiron nogironlik ijtimoiy kambag'al kamta'minlangan moddiy temirdaftar yolg'iz keksa qariya boquvchi beva aravacha protez reabilitatsiya пособи инвалид малообеспеч социальн соцзащит льгота коляск протез сирота одинок пожил benefit disability disabled allowance welfare wheelchair orphan elderly معلول یارانه",
  work: "ishdan ishlab mehnatga ish-haqi kompensatsiya buyruq стаж трудовая договор начальник unpaid contract overtime ish ishsiz vakansiya maosh oylik kasb monomarkaz bandlik mehnat ishxona korxona ishchi xodim subsidiya otpuska ta'til shartnoma работа работы работу работу безработ вакансия зарплат занятост трудоустр трудов профессия отпуск увольн уволил работодател job unemployed vacancy salary wages employment employer fired کار شغل بیکار",
  business:
    'tadbirkor tadbirkorlik biznes kredit hunarmand ремесленник предприниматель бизнес кредит business loan entrepreneur وام',
  land: "ariza-uy mulk kadastrchi o'zboshimchalik topografik нотариус собственность самострой снос генплан ordering property ownership demolition yer kadastr uchastka sotix chegara ijara uy-joy loyiha reestr auksion meros qurilish земля земли землю земельн участок кадастр межа граница межеван аренда аукцион наследств застройк land cadastre cadastral plot boundary lease deed زمین سند",
  housing:
    "ipoteka uy-joy domofon mansarda ipoteka ипотека домком кровля консьерж сантехник балкон стояк mortgage balcony plumber kvartira podyezd lift tom shirkat domkom yerto'la ko'pqavatli yo'lak panjara fasad kommunal квартира подъезд лифт крыша многоэтаж управляющая подвал жкх фасад домофон apartment flat stairwell elevator roof basement entrance آپارتمان آسانسور",
  heating:
    'isimayapti radiator issiq-suv горячая горячую тёплая hotwater isitish batareya issiqlik qozonxona отоплен батарея теплоснаб радиатор котельная heating radiator boiler گرمایش',
  bus: "konduktor yo'nalish reys to'xtash кондуктор рейс расписание водителя timetable conductor avtobus marshrutka marshrut taksi bekat qatnov haydovchi yo'lovchi avtostansiya damas yo'lkira elektrichka poyezd автобус маршрут маршрутка такси остановка проезд пассажир водитель автостанция поезд электричка bus minibus taxi fare driver passenger station route اتوبوس تاکسی",
  trees:
    "shox butoq kesildi карагач ветки ветви ветка обрезать тополь branches pruning poplar daraxt kesish terak ko'chat chinor дерево дерева деревья спилить вырубка вырубить саженец tree trees felling seedling درخت",
  air: "qurum kul badbo'y oqizish solyarka копоть сажа вонь зловоние труба-завод карьер soot stench quarry tutun hid chang zavod sex ifloslan atmosfera ekologiya chiqarindi дым запах вонь загрязн выброс экологи завод цех пыль свалка smoke pollution dust factory fumes smell دود آلودگی",
  police:
    "karaoke musiqa kafe qimor so'kin firibgarlik giyohvandlik kod karta ayb aldab музыка караоке ночью соседи скандал карточка код мошенники обманули угнали притон бьёт music scam hacked stole beats drugs militsiya politsiya profilaktika uchastkovoy o'g'ri o'g'irlik o'g'irlandi bezori bezorilik shovqin janjal mast aroq giyohvand firibgar tahdid kaltak nizo jinoyat полиция милиция участковый кража украли вор хулиган драка шум пьяный мошенник угроза угрожает избил наркотик преступ police theft stolen thief noise fight drunk fraud threat crime پلیس دزد دزدی کلاهبرداری",
  passport:
    "idcard ro'yxat viza chet-el загран виза idкарта visa pasport fuqarolik propiska id-karta idkarta паспорт прописка гражданство passport citizenship registration گذرنامه",
  farm: "shudgor podsho suvlik tut ipak pilla qurt parranda tovuq chorvachilik fermerxo'jaligi ветврач птица куры скотина вспашка комбикорм poultry plough beekeeper fermer dehqon paxta bug'doy hosil ekin tomorqa chorva mol sigir qo'y o'g'it urug' issiqxona zararkunanda chigirtka traktor kombayn veterinar asalari поле фермер урожай посев скот корова овцы удобрение теплица пшеница хлопок семена трактор комбайн вредител ветеринар пчёл пасека саранч farmer crop harvest cattle cow sheep fertilizer seeds greenhouse tractor combine pest veterinary locust کشاورز محصول دام",
  dogs: 'it kuchuk daydi собака собаки бродяч бездомн dog dogs stray سگ',
  tax: 'soliq налог tax taxes مالیات',
  fire: "yong'in пожар fire آتش",
};

/** Stems shorter than this must be the whole word or its stem: "it" is a dog, "itarib" is a push. */
const prefixFrom = 5;
const longestPrefix = 16;
const languages: readonly TextLanguage[] = ['uz-Latn', 'ru', 'en'];

let table: Map<string, string> | undefined;

function conceptTable(): Map<string, string> {
  const found = new Map<string, string>();
  for (const [concept, list] of Object.entries(written)) {
    for (const word of list.split(/\s+/)) found.set(tokenSpelling(word), concept);
  }
  // An office's own words come first: where both lists have one, it is the office's business.
  for (const [concept, list] of [
    ...Object.entries(generalWords),
    ...Object.entries(everydayWords),
  ]) {
    for (const word of list.split(/\s+/)) {
      const spelling = tokenSpelling(word);
      if (!found.has(spelling)) found.set(spelling, concept);
    }
  }
  // Stems come second: a word that is listed itself keeps its own concept.
  for (const [word, concept] of [...found]) {
    for (const language of languages) {
      const stem = stemOf(word, language);
      if (stem.length > 2 && !found.has(stem)) found.set(stem, concept);
    }
  }
  return found;
}

/** In Latin letters a Russian friend (друг) reads as a drug, and so does every "other" (другой). */
const russianDrug = 'drug';
const russianFriend = /^drug[au]?$/;

/** The concept of a word (as tokens spell it): by itself, by its stem, or by how it begins. */
export function conceptOf(word: string, stem: string, language: TextLanguage): string | undefined {
  if (language === 'ru' && stem === russianDrug) {
    return russianFriend.test(word) ? 'relative' : undefined;
  }
  table ??= conceptTable();
  const whole = table.get(word) ?? table.get(stem);
  if (whole !== undefined) return whole;
  for (let length = Math.min(word.length - 1, longestPrefix); length >= prefixFrom; length -= 1) {
    const concept = table.get(word.slice(0, length));
    if (concept !== undefined) return concept;
  }
  return undefined;
}
