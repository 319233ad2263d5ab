import type { DemoDepartment } from './types.ts';

/**
 * The departments of the district, in the order of the lists. A description speaks in the words citizens
 * use, because routing compares with it; its last sentence always begins with the same words
 * ("Bu yerga kirmaydi:", "Сюда не относится:", "Not here:") and names what a neighbour answers for.
 */
export const departments: DemoDepartment[] = [
  {
    key: 'water',
    name: {
      uz: 'Ichimlik suvi va oqova',
      ru: 'Водоснабжение и канализация',
      en: 'Water and Sewerage',
      fa: 'آب آشامیدنی و فاضلاب',
    },
    description: {
      uz: 'Ichimlik suvi taʼminoti: kranda suv yoʻqligi, bosim pastligi, suvning loyqa, zangli yoki hidli kelishi, quvur yorilishi va suvning sizib chiqishi, quduq va nasoslar, kolonka. Suv hisoblagichi, suv puli va qarzdorlik, yangi xonadonni suv tarmogʻiga ulash, kanalizatsiya tiqilishi va oqova suvning toshishi ham shu boʻlimda. Bu yerga kirmaydi: ekin va tomorqa uchun sugʻorish suvi (Qishloq xoʻjaligi), koʻp qavatli uylardagi issiq suv va isitish (Uy-joy va kommunal xoʻjalik).',
      ru: 'Питьевая вода: нет воды в кране, слабый напор, мутная, ржавая или пахнущая вода, прорыв и протечка водопровода, скважины, насосы и уличные колонки. Здесь же счётчики воды, начисления и долги за воду, подключение дома к водопроводу, засор канализации и разлив сточных вод. Сюда не относится: вода для полива полей и огородов (сельское хозяйство), горячая вода и отопление в многоэтажках (ЖКХ).',
      en: 'Drinking water: a dry tap, low pressure, cloudy, rusty or smelly water, a burst or leaking main, wells, pumps and standpipes. Also water meters, water bills and debts, connecting a house to the network, blocked sewers and overflowing sewage. Not here: water for fields and gardens (Agriculture), hot water and heating in blocks of flats (Housing).',
    },
    icon: 'droplets',
  },
  {
    key: 'roads',
    name: {
      uz: 'Yoʻllar',
      ru: 'Дороги',
      en: 'Roads',
      fa: 'راه‌ها و خیابان‌ها',
    },
    description: {
      uz: 'Koʻcha va ichki yoʻllar: chuqurlar, oʻyilib ketgan asfalt, shagʻal yotqizish, taʼmirlash, trotuar, koʻprik va piyodalar oʻtish joyi. Svetofor, yoʻl belgisi, sunʼiy notekislik («lejachiy»), yoʻl chiziqlari, qishda muz va qordan tozalash ham shu yerda. Bu yerga kirmaydi: avtobus qatnovi va bekatlar (Transport), koʻcha chiroqlari (Obodonlashtirish), suv quvuri yorilganidan oʻpirilgan asfalt (Ichimlik suvi).',
      ru: 'Улицы и внутренние дороги: ямы и разбитый асфальт, отсыпка щебнем, ремонт, тротуары, мосты и пешеходные переходы. Также светофоры, дорожные знаки, «лежачие полицейские», разметка, уборка снега и наледи с дорог. Сюда не относится: автобусные маршруты и остановки (транспорт), уличные фонари (благоустройство), провал асфальта из-за прорыва водопровода (водоснабжение).',
      en: 'Streets and local roads: potholes and broken asphalt, gravel, repairs, pavements, bridges and pedestrian crossings. Also traffic lights, road signs, speed bumps, markings, clearing snow and ice from roads. Not here: bus routes and stops (Transport), street lamps (Public Spaces), asphalt that sank over a burst water main (Water).',
    },
    icon: 'route',
  },
  {
    key: 'electricity',
    name: {
      uz: 'Elektr taʼminoti',
      ru: 'Электроснабжение',
      en: 'Electricity',
      fa: 'برق‌رسانی',
    },
    description: {
      uz: 'Xonadon va koʻchalarga elektr yetkazib berish: svet oʻchishi, kuchlanishning past yoki sakrashi, transformator, simyogʻoch va uzilgan simlar. Elektr hisoblagichi, elektr puli va qarzdorlik, yangi uyni tarmoqqa ulash, quyosh panelini ulash va kuygan texnika boʻyicha murojaatlar ham shu boʻlimga. Bu yerga kirmaydi: koʻcha va bogʻdagi yoritish chiroqlari (Obodonlashtirish), koʻp qavatli uy yoʻlagidagi lampochka va shit (Uy-joy va kommunal xoʻjalik).',
      ru: 'Подача электричества: отключения света, низкое или скачущее напряжение, трансформаторы, столбы и оборванные провода. Также электросчётчики, начисления и долги за свет, подключение нового дома, подключение солнечных панелей и сгоревшая от скачка техника. Сюда не относится: уличные и парковые фонари (благоустройство), лампочка и щиток в подъезде (ЖКХ).',
      en: 'Power supply to homes and streets: outages, low or jumping voltage, transformers, poles and fallen wires. Also electricity meters, bills and debts, connecting a new house or solar panels, appliances burnt by a surge. Not here: street and park lamps (Public Spaces), the bulb and panel in a stairwell (Housing).',
    },
    icon: 'zap',
  },
  {
    key: 'gas',
    name: {
      uz: 'Gaz taʼminoti',
      ru: 'Газоснабжение',
      en: 'Gas',
      fa: 'گازرسانی',
    },
    description: {
      uz: 'Tabiiy va suyultirilgan gaz: gaz yoʻqligi, bosim pastligi, gaz hidi, quvurning zanglashi yoki sizishi, xonadonni gazga ulash. Gaz hisoblagichi, gaz puli va qarzdorlik, gaz plitasi va qozonni xavfsizlik boʻyicha tekshirish, gaz ballon yetkazib berish va navbati, koʻmir taʼminoti ham shu boʻlimda. Bu yerga kirmaydi: koʻp qavatli uylardagi markaziy isitish va issiq suv (Uy-joy va kommunal xoʻjalik), tutun va havo ifloslanishi (Ekologiya).',
      ru: 'Природный и сжиженный газ: нет газа, слабое давление, запах газа, ржавая или травящая труба, подключение дома к газу. Также газовые счётчики, начисления и долги, проверка плит и котлов на безопасность, доставка и очередь на газовые баллоны, уголь для населения. Сюда не относится: центральное отопление и горячая вода в многоэтажках (ЖКХ), дым и загрязнение воздуха (экология).',
      en: 'Natural and bottled gas: no gas, low pressure, smell of gas, rusty or leaking pipes, connecting a house. Also gas meters, bills and debts, safety checks of stoves and boilers, delivery of gas cylinders, coal for households. Not here: central heating and hot water in blocks of flats (Housing), smoke and air pollution (Ecology).',
    },
    icon: 'flame',
  },
  {
    key: 'improvement',
    name: {
      uz: 'Obodonlashtirish',
      ru: 'Благоустройство',
      en: 'Public Spaces and Waste',
      fa: 'بهسازی شهری و پسماند',
    },
    description: {
      uz: 'Koʻcha va hovlilar tozaligi: chiqindi olib ketilmasligi, konteynerlar, koʻchadagi axlat uyumi va uning hidi, chiqindi uchun toʻlov. Koʻcha chiroqlari, bogʻ va xiyobonlar, bolalar maydonchasi, daraxt butash va koʻchat ekish, yomgʻir suvi arigʻi, daydi itlar, qabriston obodligi ham shu boʻlimda. Bu yerga kirmaydi: uydagi svet oʻchishi (Elektr taʼminoti), tutun, axlat yoqish va daraxtni noqonuniy kesish (Ekologiya), asfalt va trotuar (Yoʻllar).',
      ru: 'Чистота улиц и дворов: не вывозят мусор, контейнеры, свалка на улице и её запах, плата за вывоз. Также уличные фонари, парки и скверы, детские площадки, обрезка деревьев и посадка саженцев, ливневые арыки вдоль улиц, бродячие собаки, порядок на кладбищах. Сюда не относится: отключение света в домах (электроснабжение), дым, сжигание мусора и незаконная вырубка (экология), асфальт и тротуары (дороги).',
      en: 'Clean streets and yards: uncollected waste, bins, rubbish heaps and their smell, waste fees. Also street lamps, parks and squares, playgrounds, pruning and planting trees, storm ditches along streets, stray dogs, upkeep of cemeteries. Not here: a power cut at home (Electricity), smoke, burning rubbish and illegal felling (Ecology), asphalt and pavements (Roads).',
    },
    icon: 'trees',
  },
  {
    key: 'health',
    name: {
      uz: 'Sogʻliqni saqlash',
      ru: 'Здравоохранение',
      en: 'Health',
      fa: 'بهداشت و درمان',
    },
    description: {
      uz: 'Poliklinika, shifoxona, oilaviy shifokor va qishloq vrachlik punktlari: navbat, shifokor va hamshiraning muomalasi, tekshiruv, yotqizish, yoʻllanma va order, emlash, tugʻruqxona. Dorixona va imtiyozli dori, tez yordamning kechikishi, oshxona va doʻkonlardagi sanitariya, zaharlanish ham shu boʻlimga. Bu yerga kirmaydi: nogironlik nafaqasi va aravacha (Ijtimoiy himoya), maktab va bogʻchadagi ovqat (Xalq taʼlimi).',
      ru: 'Поликлиники, больницы, семейные врачи и сельские врачебные пункты: очереди, отношение врачей и медсестёр, обследование, госпитализация, направление и ордер, прививки, роддом. Также аптеки и льготные лекарства, опоздания скорой, санитария в столовых и магазинах, отравления. Сюда не относится: пособие по инвалидности и коляски (социальная защита), питание в школах и садиках (образование).',
      en: 'Clinics, the hospital, family doctors and village medical posts: queues, conduct of doctors and nurses, tests, admission, referrals, vaccination, the maternity ward. Also pharmacies and free medicines, late ambulances, hygiene in canteens and shops, food poisoning. Not here: disability benefit and wheelchairs (Social Protection), meals in schools and kindergartens (Education).',
    },
    icon: 'heart-pulse',
  },
  {
    key: 'education',
    name: {
      uz: 'Xalq taʼlimi',
      ru: 'Образование',
      en: 'Education',
      fa: 'آموزش و پرورش',
    },
    description: {
      uz: 'Maktab va bogʻchalar: bolani bogʻchaga navbatga qoʻyish, birinchi sinfga qabul, oʻqituvchi va tarbiyachilar, darslik, davomat, pul yigʻish, sinfning toʻlib ketgani, ovqat sifati. Maktab binosini taʼmirlash, sinflarning sovuqligi, toʻgaraklar, musiqa va sport maktabi, attestat va maʼlumotnoma ham shu boʻlimda. Bu yerga kirmaydi: maktabga boradigan yoʻl (Yoʻllar), maktab avtobusi (Transport), kasbga oʻqitish kurslari (Bandlik).',
      ru: 'Школы и детские сады: очередь в садик, приём в первый класс, учителя и воспитатели, учебники, сборы денег, переполненные классы, качество питания. Также ремонт школьных зданий, холод в классах, кружки, музыкальные и спортивные школы, аттестаты и справки. Сюда не относится: дорога к школе (дороги), школьный автобус (транспорт), профессиональные курсы для взрослых (занятость).',
      en: 'Schools and kindergartens: the queue for a place, enrolment in first grade, teachers and carers, textbooks, money collections, crowded classes, meals. Also repairs of school buildings, cold classrooms, clubs, music and sports schools, certificates. Not here: the road to a school (Roads), the school bus (Transport), job training for adults (Employment).',
    },
    icon: 'school',
  },
  {
    key: 'social',
    name: {
      uz: 'Ijtimoiy himoya',
      ru: 'Социальная защита',
      en: 'Social Protection',
      fa: 'حمایت اجتماعی',
    },
    description: {
      uz: 'Pensiya va nafaqalar: bolalar puli, boquvchisini yoʻqotganlik va nogironlik nafaqasi, kam taʼminlangan oilaga moddiy yordam, ijtimoiy reyestr. Yolgʻiz keksalarga qarash, nogironlar aravachasi, eshitish apparati, sanatoriyga yoʻllanma, vasiylik, ehtiyojmand ayollar va oilalarga yordam shu boʻlimda. Bu yerga kirmaydi: ish topish va ishsizlik nafaqasi (Bandlik), davolash va dori (Sogʻliqni saqlash).',
      ru: 'Пенсии и пособия: детские деньги, пособие по потере кормильца и по инвалидности, материальная помощь малообеспеченным, социальный реестр. Также уход за одинокими пожилыми, коляски и слуховые аппараты, путёвки в санаторий, опека, помощь нуждающимся женщинам и семьям. Сюда не относится: поиск работы и пособие по безработице (занятость), лечение и лекарства (здравоохранение).',
      en: 'Pensions and benefits: child allowance, survivor and disability benefits, material aid to poor families, the social register. Also care for lonely old people, wheelchairs and hearing aids, sanatorium vouchers, guardianship, help for women and families in need. Not here: finding work and unemployment benefit (Employment), treatment and medicines (Health).',
    },
    icon: 'hand-heart',
  },
  {
    key: 'employment',
    name: {
      uz: 'Bandlik va tadbirkorlik',
      ru: 'Занятость и предпринимательство',
      en: 'Employment and Enterprise',
      fa: 'اشتغال و کارآفرینی',
    },
    description: {
      uz: 'Ish topish va ishsizlik: boʻsh ish oʻrinlari, ishsizlik nafaqasi, haq toʻlanadigan jamoat ishlari, kasb-hunar va kompyuter kurslari, chet elda qonuniy ishlash. Ish haqi berilmasligi, mehnat shartnomasi, ishdan noqonuniy boʻshatish, oʻz biznesini boshlash, imtiyozli kredit va subsidiya, bozorda savdo oʻrni ham shu boʻlimga. Bu yerga kirmaydi: pensiya va bolalar nafaqasi (Ijtimoiy himoya), ekin yeri ajratish (Yer va kadastr).',
      ru: 'Работа и безработица: вакансии, пособие по безработице, оплачиваемые общественные работы, курсы профессий и компьютера, законная работа за рубежом. Также невыплата зарплаты, трудовой договор, незаконное увольнение, открытие своего дела, льготные кредиты и субсидии, торговые места на рынке. Сюда не относится: пенсии и детские пособия (социальная защита), выделение земли (земля и кадастр).',
      en: 'Work and unemployment: vacancies, unemployment benefit, paid public works, vocational and computer courses, legal work abroad. Also unpaid wages, labour contracts, unlawful dismissal, starting a business, soft loans and subsidies, stalls at the market. Not here: pensions and child allowance (Social Protection), allotment of land (Land and Cadastre).',
    },
    icon: 'briefcase',
  },
  {
    key: 'land',
    name: {
      uz: 'Yer va kadastr',
      ru: 'Земля и кадастр',
      en: 'Land and Cadastre',
      fa: 'زمین و کاداستر',
    },
    description: {
      uz: 'Yer uchastkasi va uy hujjatlari: kadastr pasporti, mulk huquqini roʻyxatdan oʻtkazish, yerni oʻlchash, chegara va hovli devori boʻyicha qoʻshni bilan nizo, meros va oldi-sotdidagi hujjatlar. Uy qurishga ruxsat, noqonuniy qurilish, auksion, yer ajratish va ijara, uy raqami va manzil, buziladigan uylar kompensatsiyasi shu boʻlimda. Bu yerga kirmaydi: sugʻorish suvi va ekin (Qishloq xoʻjaligi), kvartira tomi va podvali (Uy-joy va kommunal xoʻjalik).',
      ru: 'Участки и документы на дом: кадастровый паспорт, регистрация права собственности, обмер земли, спор с соседом о границе и заборе, документы при наследстве и купле-продаже. Также разрешение на строительство, самовольные постройки, аукционы, выделение и аренда земли, адрес и номер дома, компенсация при сносе. Сюда не относится: поливная вода и посевы (сельское хозяйство), крыша и подвал многоэтажки (ЖКХ).',
      en: 'Plots and house papers: the cadastral passport, registering ownership, surveying, boundary and fence disputes with a neighbour, papers for inheritance and sale. Also building permits, illegal construction, auctions, allotment and lease of land, house numbers, compensation for demolition. Not here: irrigation and crops (Agriculture), the roof or basement of a block (Housing).',
    },
    icon: 'map',
  },
  {
    key: 'housing',
    name: {
      uz: 'Uy-joy va kommunal xoʻjalik',
      ru: 'ЖКХ',
      en: 'Housing and Utilities',
      fa: 'مسکن و خدمات ساختمان',
    },
    description: {
      uz: 'Koʻp qavatli uylar: tom oqishi, podval va yoʻlak (podyezd), lift, domofon, yoʻlakdagi chiroq, markaziy isitish va issiq suv, ichki quvurlar. Boshqaruv kompaniyasi va uy-joy shirkati, majburiy badal, uyni kapital taʼmirlash, fasad, arzon uy-joy va ipoteka subsidiyasi navbati shu boʻlimda. Bu yerga kirmaydi: gaz va uning bosimi (Gaz taʼminoti), koʻchadagi suv quvuri (Ichimlik suvi), hovlidagi chiqindi (Obodonlashtirish).',
      ru: 'Многоэтажные дома: течёт крыша, подвал и подъезд, лифт, домофон, свет в подъезде, центральное отопление и горячая вода, внутридомовые трубы. Также управляющая компания и ТЧСЖ, обязательные взносы, капитальный ремонт, фасад, очередь на доступное жильё и субсидия по ипотеке. Сюда не относится: газ и его давление (газоснабжение), уличный водопровод (водоснабжение), мусор во дворе (благоустройство).',
      en: 'Blocks of flats: leaking roofs, basements and stairwells, lifts, entry phones, stairwell lights, central heating and hot water, pipes inside the building. Also the management company and its fees, major repairs, façades, the queue for affordable housing and mortgage subsidies. Not here: gas and its pressure (Gas), the water main in the street (Water), rubbish in the yard (Public Spaces).',
    },
    icon: 'building-2',
  },
  {
    key: 'transport',
    name: {
      uz: 'Transport',
      ru: 'Транспорт',
      en: 'Transport',
      fa: 'حمل‌ونقل',
    },
    description: {
      uz: 'Avtobus, damas va yoʻnalishli taksilar: qatnov vaqti, mashinaning kelmasligi, odam koʻpligi, yoʻl haqi va transport kartasi, haydovchining muomalasi, yangi yoʻnalish. Bekatlar va ularning soyaboni, maktab avtobusi, talabalar va keksalarga imtiyoz, taksi litsenziyasi, poyezd va vokzal masalalari shu boʻlimda. Bu yerga kirmaydi: yoʻldagi chuqur va svetofor (Yoʻllar), jarima va tezlik buzilishi (Ichki ishlar).',
      ru: 'Автобусы, дамасы и маршрутки: расписание, рейсы не выходят, переполненный салон, цена проезда и транспортная карта, поведение водителей, новые маршруты. Также остановки и навесы, школьный автобус, льготы студентам и пожилым, лицензии таксистов, поезда и вокзал. Сюда не относится: ямы и светофоры (дороги), штрафы и превышение скорости (внутренние дела).',
      en: 'Buses, minibuses and shared taxis: timetables, trips that never come, crowding, fares and travel cards, conduct of drivers, new routes. Also stops and shelters, the school bus, concessions for students and the elderly, taxi licences, trains and the station. Not here: potholes and traffic lights (Roads), fines and speeding (Internal Affairs).',
    },
    icon: 'bus',
  },
  {
    key: 'ecology',
    name: {
      uz: 'Ekologiya',
      ru: 'Экология',
      en: 'Ecology',
      fa: 'محیط زیست',
    },
    description: {
      uz: 'Atrof-muhit: zavod, gʻisht xumboni va novvoyxona tutuni, chang, kimyoviy hid, axlat, xazon va angʻiz yoqish, daryo va kanalga chiqindi yoki oqova tashlash. Daraxtlarni noqonuniy kesish, Zarafshon boʻyidan qum-shagʻal olish, brakonyerlik, nobud boʻlgan baliq va qushlar, tibbiy va zaharli chiqindilar shu boʻlimda. Bu yerga kirmaydi: olib ketilmagan maishiy chiqindi va konteyner (Obodonlashtirish), uydagi gaz hidi (Gaz taʼminoti).',
      ru: 'Окружающая среда: дым заводов, кирпичных печей и пекарен, пыль, химический запах, сжигание мусора, листвы и стерни, сброс отходов и стоков в реку и каналы. Также незаконная вырубка деревьев, добыча песка и гравия на Зарафшане, браконьерство, гибель рыбы и птиц, медицинские и ядовитые отходы. Сюда не относится: невывезенный бытовой мусор и контейнеры (благоустройство), запах газа в доме (газоснабжение).',
      en: 'The environment: smoke from plants, brick kilns and bakeries, dust, chemical smells, burning of rubbish, leaves and stubble, waste or sewage dumped into the river and canals. Also illegal felling, digging of sand and gravel on the Zarafshon, poaching, dead fish and birds, medical and toxic waste. Not here: uncollected household waste and bins (Public Spaces), a smell of gas at home (Gas).',
    },
    icon: 'leaf',
  },
  {
    key: 'internal-affairs',
    name: {
      uz: 'Ichki ishlar bilan aloqa',
      ru: 'Связь с органами внутренних дел',
      en: 'Internal Affairs Liaison',
      fa: 'ارتباط با امور داخلی',
    },
    description: {
      uz: 'Tartib va xavfsizlik: tungi shovqin, baland musiqa, janjal va bezorilik, ichib yurganlar, oʻgʻirlik, firibgarlik, qimor, oiladagi zoʻravonlik, profilaktika inspektori ishi. Pasport va ID-karta, propiska (doimiy va vaqtinchalik roʻyxat), sudlanganlik haqida maʼlumotnoma, haydovchilik guvohnomasi, jarima va radar, notoʻgʻri toʻxtatilgan va poyga qiladigan mashinalar shu boʻlimda. Bu yerga kirmaydi: kadastr va uy hujjatlari (Yer va kadastr), svetofor va yoʻl belgisi (Yoʻllar).',
      ru: 'Порядок и безопасность: шум ночью, громкая музыка, драки и хулиганство, пьяные, кражи, мошенничество, азартные игры, насилие в семье, работа участкового инспектора. Также паспорт и ID-карта, прописка и временная регистрация, справка о несудимости, водительские права, штрафы и радары, неправильная парковка и уличные гонки. Сюда не относится: кадастр и документы на дом (земля и кадастр), светофоры и знаки (дороги).',
      en: 'Order and safety: noise at night, loud music, fights and hooliganism, drunks, theft, fraud, gambling, violence at home, the work of the local inspector. Also passports and ID cards, residence registration, police clearance certificates, driving licences, fines and speed cameras, wrong parking and street racing. Not here: cadastre and house papers (Land and Cadastre), traffic lights and signs (Roads).',
    },
    icon: 'shield',
  },
  {
    key: 'agriculture',
    name: {
      uz: 'Qishloq xoʻjaligi va sugʻorish',
      ru: 'Сельское хозяйство и орошение',
      en: 'Agriculture and Irrigation',
      fa: 'کشاورزی و آبیاری',
    },
    description: {
      uz: 'Sugʻorish suvi: dala va tomorqaga suv yetmasligi, suv navbati, kanal, zovur va ariqlarni tozalash, nasos stansiyasi, tomchilatib sugʻorish, sizot suvi koʻtarilishi. Paxta, gʻalla, bogʻ va issiqxona, urugʻlik, oʻgʻit, texnika va yonilgʻi, zararkunanda va chigirtka, chorva kasalligi va veterinar, fermer va klaster shartnomasi shu boʻlimda. Bu yerga kirmaydi: krandagi ichimlik suvi (Ichimlik suvi), yer ajratish va chegara nizosi (Yer va kadastr).',
      ru: 'Поливная вода: вода не доходит до полей и огородов, очередь на полив, чистка каналов, зауров и арыков, насосные станции, капельное орошение, подъём грунтовых вод. Также хлопок, пшеница, сады и теплицы, семена, удобрения, техника и солярка, вредители и саранча, болезни скота и ветеринар, договоры фермеров с кластером. Сюда не относится: питьевая вода в кране (водоснабжение), выделение земли и споры о границе (земля и кадастр).',
      en: 'Irrigation: water not reaching fields and gardens, turns for watering, cleaning canals, drains and field ditches, pumping stations, drip irrigation, rising groundwater. Also cotton, wheat, orchards and greenhouses, seed, fertiliser, machines and fuel, pests and locusts, sick livestock and the vet, contracts between farmers and the cluster. Not here: drinking water from the tap (Water), allotment of land and boundaries (Land and Cadastre).',
    },
    icon: 'wheat',
  },
];
