import { tokenSpelling } from './tokens.ts';

/**
 * What citizens call the same thing in Uzbek, Russian, English and Persian. A word that begins with
 * one of these stems adds the concept as a feature of its own, so that an organization with few
 * examples, or with examples in one language only, is understood in the others too.
 */
const written: Record<string, string> = {
  'drinking water': "ichimlik vodoprovod водопровод водоснабж питьев колонк kolonka tapwater faucet standpipe آشامیدنی لوله‌کشی",
  water: "suv suvi suvsiz suvni suvning suvga сув вод воды вода воду водой водой water آب آبی",
  sewage: "kanalizatsiya oqova oqava канализац сточн sewer sewage فاضلاب",
  pipe: "quvur truba труб pipe burst leak leaking lula لوله",
  irrigation: "sug'or sug'orish ariq ariqlar полив орошен арык арычн irrigat آبیاری",
  power: "elektr svet svetni tok toki transformator kuchlanish simyog'och электр свет света свету напряжен трансформатор electric power outage voltage transformer برق",
  meter: "hisoblagich schyotchik schotchik счётчик счетчик meter vodomer کنتور",
  gas: "gaz gazi gazni gazsiz газ газа газу газов газоснаб gas گاز",
  balloon: "ballon balon баллон cylinder سیلندر",
  road: "yo'l yo'li yo'lni yo'llar yo'limiz asfalt chuqur o'ydim shag'al дорог дорож асфальт яма ямы щебен road pothole asphalt pavement جاده آسفالت",
  crossing: "svetofor piyoda lejachiy светофор пешеход разметк тротуар crossing pedestrian sidewalk چراغ‌راهنما",
  bridge: "ko'prik мост моста bridge پل",
  waste: "chiqindi axlat musor supurindi мусор отход свалк контейнер rubbish garbage trash waste litter زباله",
  lamp: "chiroq yoritish lampochka fonar фонар освещен лампоч streetlight lamp lighting روشنایی",
  park: "park maydoncha bog' obodon arg'imchoq скамейк сквер парк площадк качел playground bench پارک",
  doctor: "shifokor vrach doktor poliklinika kasalxona shifoxona tibbiy ambulator hamshira emla врач больниц поликлин медиц медсестр привив doctor hospital clinic nurse vaccin پزشک بیمارستان دکتر",
  medicine: "dori dorixona insulin лекарств аптек медикамент medicine pharmacy drugs دارو",
  ambulance: "tez-yordam скорая скорую скорой ambulance اورژانس",
  school: "maktab o'qituvchi o'quvchi sinf darslik direktor школ учител ученик класс учебник school teacher pupil classroom مدرسه معلم",
  kindergarten: "bog'cha mtm tarbiyachi детсад садик садика kindergarten nursery مهدکودک",
  pension: "nafaqa pensiya stipendiya пенси pension retire بازنشستگی",
  benefit: "nogiron nogironlik ijtimoiy kambag'al kamtaminlangan moddiy temir-daftar ayollar-daftari пособи инвалид малообеспечен социальн соцзащит benefit disab allowance welfare معلول یارانه",
  work: "ish ishsiz ishga bandlik vakansiya maosh oylik kasb monomarkaz работ безработ вакан зарплат занятост трудоустр job unemploy vacanc salary wage employment کار شغل بیکار",
  land: "yer yerni yerim kadastr uchastka chegara hujjat ijara земл земел участ кадастр межев land cadastr plot زمین سند",
  housing: "kvartira ko'p-qavatli podyezd lift liftimiz tom tomi shirkat domkom yerto'la подъезд лифт крыш многоэтаж управляющ подвал жкх apartment stairwell elevator roof آپارتمان آسانسور",
  heating: "isitish batareya issiqlik отоплен батаре теплоснаб heating radiator گرمایش",
  bus: "avtobus marshrutka marshrut taksi bekat qatnov автобус маршрут такси остановк проезд bus minibus taxi fare اتوبوس تاکسی",
  trees: "daraxt daraxtlar kesib terak дерев спил вырубк tree trees felling درخت",
  air: "tutun havo hid chang zavod ifloslan дым дыма воздух загрязн выброс выбросы экологи smoke pollution air dust دود آلودگی",
  police: "ichki-ishlar militsiya politsiya profilaktika uchastkovoy o'g'ri o'g'irl bezori shovqin janjal mast полиц милиц участков краж украли вор хулиган драк шум police theft stolen thief noise پلیس دزد دزدی",
  passport: "pasport fuqarolik propiska паспорт прописк гражданств passport گذرنامه",
  farm: "fermer dehqon paxta bug'doy hosil ekin tomorqa chorva mol qo'y o'g'it urug' issiqxona фермер урожай посев скот удобрен теплиц пшениц хлопок farmer crop harvest cattle fertili seed greenhouse کشاورز محصول",
  dogs: "it itlar kuchuk daydi собак бродяч бездомн stray dogs dog سگ",
  tax: "soliq soliqlar налог tax مالیات",
  fire: "yong'in yonib пожар fire آتش",
};

/** Stems shorter than this must be the whole word: "it" is a dog, "ish" is work, "itish" is neither. */
const wholeWordUnder = 4;
const longestStem = 24;

let stems: Map<string, string> | undefined;

function stemTable(): Map<string, string> {
  const table = new Map<string, string>();
  for (const [concept, list] of Object.entries(written)) {
    for (const stem of list.split(/\s+/)) table.set(tokenSpelling(stem), concept);
  }
  return table;
}

/** The concept a word (as tokens spell it) belongs to, by its longest known stem. */
export function conceptOf(word: string): string | undefined {
  stems ??= stemTable();
  const whole = stems.get(word);
  if (whole !== undefined) return whole;
  for (let length = Math.min(word.length - 1, longestStem); length >= wholeWordUnder; length -= 1) {
    const concept = stems.get(word.slice(0, length));
    if (concept !== undefined) return concept;
  }
  return undefined;
}
