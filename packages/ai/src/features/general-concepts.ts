/**
 * What is not an office's business by itself but what people write about all the same: words for one
 * thing in Uzbek, Russian and English, so that a text is understood when it uses another of them than
 * the examples do. Lists as in concepts.ts.
 */
export const generalWords: Record<string, string> = {
  sport:
    "futbol basketbol voleybol tennis chempion chempionat olimpiada jamoa o'yinchi gol murabbiy musobaqa turnir sport sportchi liga kubok medal poyga hokkey futbolist g'alaba hisobida футбол баскетбол теннис хоккей чемпион чемпионат олимпи матч команда игрок гол тренер соревнован турнир спорт лига кубок медаль гонка стадион счёт болельщик football soccer basketball tennis hockey championship olympic olympics match team player goal coach tournament sports league medal race athlete rugby cricket golf skiing skier swimming wrestling fencing victory",
  politics:
    'prezident parlament saylov vazir deputat senator partiya siyosat siyosiy qonunchilik konstitutsiya muxolifat ovoz elchi diplomat hukumat президент парламент выборы министр депутат сенатор партия полити конституция оппозиц голосован посол дипломат правительств кандидат премьер president parliament election elections minister senator party political politics constitution opposition vote voters ambassador diplomat government candidate congress prime campaign referendum policy',
  war: "urush qo'shin armiya askar jang harbiy qurol hujum bomba tinchlik раненый война войска армия солдат битва военн оружие атака бомба фронт мирный war army troops soldier soldiers battle military weapon attack bomb naval invasion rebels ceasefire",
  crime:
    "jinoyat qotil o'ldirilgan hibs qamoq sud tergov terror o'g'irlik o'g'ri преступ убий арест тюрьма суд следствие теракт кража вор обвин crime murder killed arrested prison court investigation terrorist theft thief stole stolen fraud robbery suspect guilty",
  science:
    'olim tadqiqot ilmiy tajriba nazariya fizika kimyo biologiya laboratoriya atom molekula elektron zarra hujayra gen учёный ученые исследов научн эксперимент теория физик хими биолог лаборатор атом молекул электрон частиц клетка ген scientist research scientific experiment theory physics chemistry biology laboratory atom molecule electron particle cell gene energy researchers study',
  space:
    'kosmos koinot sayyora yulduz quyosh oy-yer raketa orbita teleskop galaktika astronavt космос планета звезда солнце луна ракета орбита телескоп галактик астронавт спутник space planet star stars moon rocket orbit telescope galaxy astronaut satellite spacecraft comet universe',
  computers:
    'kompyuter dastur dasturiy internet sayt raqamli telefon smartfon texnologiya robot ilova server virus-kompyuter компьютер программ интернет сайт цифров смартфон технолог робот приложение сервер computer software internet website digital smartphone technology robot app device online network data laptop programmer',
  animals:
    "hayvon qush baliq sher fil ayiq bo'ri ilon hasharot dinozavr mushuk maymun yirtqich животн птиц рыба лев слон медвед волк змея насеком динозавр кошка обезьян хищник animal animals bird birds fish lion elephant bear wolf snake insect dinosaur cat monkey predator species wildlife tiger whale shark",
  plants:
    "o'simlik gul barg urug' o'rmon meva daraxtzor растен цветок листья семена лес фрукт plant plants flower leaf leaves seeds forest fruit tree roots photosynthesis",
  geography:
    "orol daryo tog' okean dengiz qirg'oq cho'l vodiy ko'l iqlim qit'a shimol janub hudud aholisi poytaxt остров река гора горы океан море побереж пустын долина озеро климат континент север юг территор населен столица island river mountain mountains ocean sea coast desert valley lake climate continent north south territory population capital peninsula region located border area",
  disaster:
    "zilzila bo'ron to'fon toshqin vulqon falokat halokat qurbon землетряс ураган шторм наводнен вулкан катастроф жертв earthquake hurricane storm flood volcano disaster crash victims tsunami tornado cyclone wildfire",
  weather:
    "ob-havo havo-harorat yomg'ir shamol bulut harorat issiq sovuq погод дождь ветер облак температур жара холод weather rain wind cloud temperature hot cold forecast sunny snowing umbrella humid",
  travel:
    'sayohat sayyoh turist mehmonxona viza-sayohat chipta aeroport parvoz samolyot poyezd kruiz yo‘lovchi путешеств турист гостиниц отель билет аэропорт рейс-самолёт самолёт поезд круиз пассажир travel tourist tourists hotel ticket airport flight fly flying plane airline train cruise passenger passengers trip vacation luggage suitcase visit visitors backpack destination itinerary boarding',
  health:
    "kasallik virus infeksiya bemor davolash vaksina emlash saraton og'riq alomat epidemiya gripp salomatlik болезн вирус инфекц пациент лечени вакцин рак боль симптом эпидеми грипп здоровь disease virus infection patient patients treatment vaccine vaccination cancer pain symptom symptoms epidemic flu health medical illness sick outbreak diet therapy",
  entertainment:
    "film kino aktyor rejissyor qo'shiq qo'shiqchi konsert teatr serial teleko'rsatuv mashhur albom spektakl фильм кино актёр режиссёр песня певец концерт театр сериал телешоу знаменит альбом спектакль film movie actor actress director song singer concert theatre theater series television show celebrity album band music play playlist artist comedy audience episode hollywood",
  history:
    "tarix qadimgi asrda imperiya qirol sulton qal'a yodgorlik arxeolog истори древн век империя король султан крепость памятник археолог history ancient century empire king queen castle monument archaeologist medieval pharaoh dynasty civilization",
  religion:
    'din islom xristian masjid cherkov namoz ibodat xudo ramazon религ ислам христиан мечеть церковь молитв бог рамадан religion islam christian mosque church prayer god temple buddhist pope monastery',
  economy:
    'iqtisod iqtisodiy valyuta inflyatsiya savdo eksport import kompaniya aksiya investitsiya экономи валют инфляц торговл экспорт импорт компания акции инвестиц economy economic currency inflation trade export import company stock investment market-price profit financial',
  food: "ovqat non go'sht sabzavot taom pishirish restoran oshxona choy kofe shakar еда хлеб мясо овощ блюдо готовить ресторан кухня чай кофе сахар food bread meat vegetable dish cook cooking cooked restaurant kitchen tea coffee sugar recipe ingredient ingredients meal dinner lunch breakfast eat eating taste calories nutrition bake cake pasta chicken",
  money:
    "pul so'm dollar yevro naqd деньги сум доллар евро наличн money cash dollar dollars euro euros pounds fund funds",
  bank: 'bank hisobraqam omonat банк счёт-банк вклад bank account checking savings deposit banking',
  card: 'plastik-karta bankomat карточк банкомат visa-card card cards mastercard atm debit plastic',
  pay: "to'lash to'ladim оплат платёж платеж заплатил pay paid payment payments paying purchase purchased bought buy buying",
  cost: 'narx qimmat arzon цена стоимость дорого дёшево cost costs price prices fee fees charge charged charges expensive cheap rate',
  transfer:
    "o'tkazma jo'natma перевод-денег перевел перевела transfer transfers transferred transferring send sent sending wire",
  refund:
    'qaytarish возврат верните refund refunds refunded reimburse reimbursement return returned',
  lost: "yo'qotdim yo'qolgan потерял потеряна lost lose missing misplaced disappeared vanished find found",
  refused:
    'rad-etildi отказ отклон declined decline rejected reject denied refused refuse failed fails fail unsuccessful blocked cancelled canceled reverted',
  waiting:
    'kutyapman kutish kechikdi жду ожидан задерж wait waiting pending delay delayed late slow arrive arrived arrival yet still',
  broken:
    'buzildi buzilgan сломал сломан поломк broken broke damaged damage cracked malfunction malfunctioning defective repair fix',
  change:
    "o'zgartirish almashtirish измени сменить поменять change changing modify edit update switch replace alter",
  new: 'yangi-olish получить-новый order-new replacement replace apply application issue issued request obtain',
  secret:
    'parol pin-kod пароль пин пинкод password passcode pin pincode code verification verify identity authentication',
  exchange:
    'kurs ayirboshlash обмен курс-валют exchange currency currencies convert conversion foreign fx',
  limit: 'chegara limit лимит предел limit limits maximum minimum max restriction',
  cancel: 'bekor-qilish отменить отмена cancel cancelling undo revoke terminate close delete stop',
  time: 'soat daqiqa vaqt-soat час минут time clock hour hours minute minutes timezone alarm timer',
  calendar:
    'uchrashuv taqvim eslatma встреч календар напомин расписан meeting meetings calendar reminder remind schedule appointment event agenda todo list',
  car: 'avtomobil mashina-moy shina benzin машин автомобил шина бензин масло-мотор car cars tire tires gasoline oil engine mechanic vehicle drive driving fuel battery-car jump',
  directions:
    'manzil masofa xarita адрес расстоян карта-дорог маршрут directions distance far map route gps location located nearest navigate street-address',
  hello: 'salom assalomu привет здравств hello hi hey greetings morning howdy',
  bye: 'xayr до-свидан пока goodbye bye farewell later-see',
  thanks: 'rahmat tashakkur спасибо благодар thanks thank grateful appreciate',
  joke: 'latifa hazil шутка анекдот joke jokes funny laugh humor humour',
  robot: 'bot sun’iy бот робот-ты bot ai robot human machine person-real',
  name: 'ismim ismi имя зовут name names called call-me nickname',
  words:
    "so'z tarjima til imlo слово перевод-слов язык-как translate translation spell spelling word definition meaning language synonym accent pronounce",
  numbers:
    'hisobla kalkulyator сколько-будет вычисл calculate calculator plus minus divide multiply multiplied equals math square root percent dice coin random',
  message: 'sms xabar-yubor сообщени-текст смс text message texts messages call calling phone dial',
  volume: 'ovoz-baland громкость звук volume louder quieter speaker loud mute whisper speak',
  salary:
    'maosh oylik-maosh зарплат оклад аванс salary paycheck payday income wage wages earnings raise',
  vacation: "ta'til отпуск выходн vacation holiday holidays leave days-off time-off",
  insurance: "sug'urta страхов insurance insured coverage policy-health premium",
  credit: 'kredit-tarix кредитн score credit rewards points rating',
  home_devices:
    'dazmol konditsioner кондиционер thermostat lights smart lamp-home oven vacuum-home',
  shopping:
    'xarid savat покупк корзин shopping groceries grocery cart amazon order ordered item items package',
};
