/**
 * What citizens write to an office in Uzbek, Russian and Persian, angry ones among them: orders that
 * officials gave, systems, rules, instructions and passwords in their ordinary sense. Slots as in
 * reading.ts.
 */
export const uzbekAppeals = `
{kim} {nima} {otgan}. {iltimos}
{kim} {nima} {otgan}, {natija}. {iltimos}
{salom} {manzil} {muammo}. {kim} {nima} {otgan}. {iltimos}
{salom} {muammo}, {natija}. {iltimos} {xayr}
{nima} {majhul}, {natija}. {iltimos}
[Iltimos, |Sizdan o'tinaman, |]{nima} [bekor qiling|bekor qilishingizni so'raymiz|qayta ko'rib chiqing|tushuntirib bering|menga yuboring|bizga ham ko'rsating|o'zbekchada bering].
[Iltimos, |Yana bir bor, |]{murojaat} [e'tiborsiz qoldirmang|unutib yubormang|rad qilmang|javobsiz yopmang|eslab qo'ying]. {natija}.
{murojaat} [unuting|e'tiborga olmang|bekor qiling|o'chirib tashlang], [xato yozibman|muammo hal bo'ldi|ikki marta ketib qolibdi|boshqasini yubordim|rahmat].
[Sizlar|Siz|Hammangiz] [bizni|oddiy xalqni|qariyalarni] [unutdingizmi|eshitmaysizmi|odam o'rnida ko'rmaysizmi]? {natija}!
[Qachongacha|Nega|Nimaga] {kim} {nima} [e'tiborsiz qoldiradi|buzadi|bajarmaydi|yashiradi|tan olmaydi]? {iltimos}
[Endi|Shundan keyin|Bugundan boshlab] [siz|prokuror|hokim|kim] [javob beradi|javob berasiz|aybdor bo'ladi|bilan gaplashamiz]? {natija}.
[Ilova|Sayt|Tizim|Dastur|Bot|Portal] [parol so'rayapti|kodni qabul qilmayapti|bir xil javob yozadi|«ruxsat yo'q» deyapti|SMS yubormayapti|rejimini o'zgartirib qo'ydi], [nima qilay|qanday kiraman|yordam bering|to'g'rilab bering].
[Parolimni|Kirish kodimni|Maxfiy kodimni|PIN kodimni] [unutdim|hech kimga aytmadim|o'g'rilashdi|almashtirmoqchiman|qayta tiklab bering], [qayerga boraman|nima qilay|iltimos|shoshilinch].
[Telefonda|Kecha|SMS orqali] [bank xodimiman deb|hokimiyatdanman deb] [kod so'rashdi|parolni ayt deyishdi|pul yubor deyishdi], [bermadim|ishonmadim|bu firibgarlikmi]?
[Menga|Bizga|Onamga] [ko'rsatma|yo'riqnoma|qoidalar ro'yxati|buyruq nusxasi|ma'lumotnoma] [yuboring|kerak|bermadilar|yozib bering], [bankka topshiraman|do'konga yopishtiramiz|rus tilida ekan|tushunmadim].
[Sun'iy intellekt|Robot|Bot] [javob bermasin|emas, odam gaplashsin|noto'g'ri bo'limga yubordi|meni tushunmadi|bilan gaplashgim yo'q], [operator bilan ulang|tirik odam kerak|iltimos].
[Bolam|Qizim|Nabiram] [maktab teatrida|bog'chada|tadbirda] [shoh rolini|robot rolini|bo'ri rolini] o'ynaydi, [kiyim beriladimi|zal qachon ochiladi|yordam kerak]?
[Havola|https://lex.uz/docs/{son}|my.gov.uz saytidagi {son}-xizmat] [ochilmayapti|bo'yicha {nima} chiqdi|eski ekan], [to'g'risini yuboring|tekshirib bering|nima qilay]?
`;

export const uzbekAppealSlots: Record<string, string> = {
  kim: "Mahalla raisi; Direktor; Hokim yordamchisi; Qurilish firmasi; Shirkat rahbari; Bosh shifokor; Elektr tarmoqlari; Inspektor; Ular; Qo'shnimiz; Haydovchilar; Bog'cha mudirasi; Brigadir; Soliqchilar; Gaz idorasi; Suv ta'minoti; Vazirlik vakili",
  nima: "hamma ko'rsatmalarni; oldingi buyruqni; yangi qoidalarni; hokimning qarorini; barcha yo'riqnomalarni; tizim talablarini; eski shartnomani; berilgan topshiriqni; xavfsizlik qoidalarini; avvalgi arizamizni; prezident farmonini; sud qarorini; cheklovlarni; instruksiyani; mening arizamni; yuqoridagi talabni; shifokor ko'rsatmasini",
  otgan:
    "e'tiborsiz qoldirdi; e'tiborsiz qoldiryapti; e'tiborsiz qoldiradi; bajarmadi; bajarmayapti; unutib qo'ydi; unutdi; bekor qildi; buzib kelyapti; yashirdi; o'zgartirib tashladi; tushuntirmadi; o'qimagan; inobatga olmadi; tan olmayapti; qo'llamayapti; olib tashladi; nazorat qilmaydi; pisand qilmaydi",
  majhul:
    "e'tiborsiz qoldirildi; bajarilmadi; bekor qilindi; unutildi; buzildi; bizga yetkazilmadi; noto'g'ri yozilgan; rus tilida ekan; qachon bekor bo'ladi bilmayman; o'zgartirildi",
  natija:
    "bolalar qiynalyapti; uch oydan beri kutamiz; hech kim javob bermaydi; odamlar norozi; natija yo'q; pul to'laganmiz; beshinchi marta yozyapman; endi kimga ishonamiz; hammasi og'izda qolib ketdi; suvsiz o'tiribmiz; qish kelyapti; ahvol og'ir",
  iltimos:
    "Iltimos, chora ko'ring.; Tekshirib bering.; Javobini kutaman.; Yozma javob bering.; Aybdorlar jazolansin!; Yordam bering.; Kimga murojaat qilay?; Nazoratga olishingizni so'rayman.; Qachon hal bo'ladi?; Ko'rsatma bering shularga.; Bu qonunga to'g'rimi?; Telefon qiling.",
  salom:
    'Assalomu alaykum.; Salom!; Hurmatli hokim,; Hurmatli mutaxassislar,; ; Diqqat!; Shoshilinch!',
  manzil:
    "Navbahor ko'chasi {son}-uyda; Bizning mahallada; {son}-maktab yonida; Yangi massivda; Tuman markazida; Qishlog'imizda",
  muammo:
    "svet o'chib qolyapti; suv kelmayapti; yo'l buzilgan; axlat olib ketilmayapti; gaz bosimi past; lift ishlamaydi; nafaqa kechikdi; navbat surilib ketdi; daraxtlarni kesishyapti; chiroqlar yonmaydi; avtobus qatnamayapti; issiq suv yo'q",
  murojaat:
    'Arizamni; Oldingi xatimni; Avvalgi murojaatimni; Kechagi shikoyatimni; Bu masalani; {son}-sonli arizamni; Bizning mahallani',
  xayr: 'Hurmat bilan, Dilshod.; Rahmat.; Oldindan rahmat; Katta rahmat sizlarga; Mahalla ahli nomidan',
  son: '4; 12; 31; 57; 108; 215; 4096; 23745',
};

export const russianAppeals = `
{kto} {sdelal} {chto}. {prosba}
{kto} {sdelal} {chto}, {itog}. {prosba}
{privet} {beda}. {kto} {sdelal} {chto}. {prosba}
{privet} {beda}, {itog}. {prosba} {podpis}
[Прошу|Просим|Пожалуйста,|Требую] [отменить|пересмотреть|разъяснить|прислать|показать|повторить|исправить|опубликовать] {chto}. {itog}.
[Не|Прошу не|Хватит] [игнорируйте|забывайте|закрывайте без ответа|игнорировать|отклонять] [моё обращение|наши жалобы|нашу улицу|прежнее письмо]. {itog}!
[Забудьте|Не учитывайте|Отмените|Удалите] [моё прошлое письмо|вчерашнюю заявку|первую жалобу|заявку номер {nomer}], [отправила по ошибке|вопрос решён|написал не туда|подал новую|свет дали].
[Почему|До каких пор|Сколько можно,] {kto} [игнорирует|нарушает|не выполняет|скрывает|забывает] {chto}? {prosba}
[Вы|Теперь вы|Отныне вы] [третий человек, который обещает|отвечаете за двор|наша последняя надежда|должны ответить по закону]. {itog}.
[Система|Сайт|Портал|Приложение|Бот] [требует пароль|не принимает код|отвечает одно и то же|пишет «доступ запрещён»|сбросил настройки|включил тёмный режим], [что делать|как войти|соедините с оператором|помогите].
[Мой пароль|Код доступа|ПИН-код|Секретное слово от карты] [не подходит|забыт|украли мошенники|надо сменить|никому не говорила], [куда идти|подскажите|срочно|пожалуйста].
[По телефону|Вчера|В мессенджере] [якобы из банка|представились хокимиятом|назвались сотрудниками] [просили назвать код|требовали пароль|просили перевести деньги], [это мошенники|я не сказала|что делать]?
[Пришлите|Дайте|Напишите|Покажите|Переведите] [инструкцию к счётчику|правила двора|список документов|копию приказа|ответ полностью|указания по форме], [она только на узбекском|первая страница не открылась|для банка|мы не поняли].
[Не нужен робот|Хватит ботов|Это бот или человек]? [Соедините с живым сотрудником|Бот отправил не в тот отдел|Ответьте сами], {itog}.
[Сын|Дочка|Внук] [играет роль|выступает в роли] [короля|робота|волка] [в школьном спектакле|на утреннике], [когда откроют зал|дадут ли костюм|нужна помощь]?
[Представьте|Поставьте себя на наше место]: {beda}, {itog}. {prosba}
[Ссылка|https://my.gov.uz/ru/{nomer}|Страница lex.uz/{nomer}] [не открывается|устарела|ведёт на чужой ответ], [пришлите верную|что делать|проверьте].
`;

export const russianAppealSlots: Record<string, string> = {
  kto: 'Подрядчик; Директор школы; Председатель махалли; Управляющая компания; Начальник участка; Инспектор; Сосед сверху; Администрация рынка; Главврач; Они; Водители; Помощник хокима; Бригадир; Банк; Газовая служба; Застройщик; Заведующая',
  sdelal:
    'игнорирует; проигнорировал; не выполняет; нарушил; забыл; отменил; скрывает; не читал; обошёл; изменил; не признаёт; отказывается выполнять; перестал соблюдать; не показывает; сбросил; отключил; снял; потерял',
  chto: 'все предыдущие указания; приказ хокима; новые правила; решение суда; инструкцию по безопасности; прежние договорённости; свои обязанности; ограничения по шуму; указания министерства; предписание инспекции; системные требования; старый договор; задание комиссии; порядок очереди; график ремонта; распоряжение о льготах',
  itog: 'пишу в пятый раз; дети болеют; никто не отвечает; ждём с весны; люди возмущены; результата нет; мы платим исправно; терпение кончилось; скоро зима; так жить нельзя; это опасно; пожилые страдают',
  prosba:
    'Прошу принять меры.; Ответьте письменно.; Проверьте, пожалуйста.; Кто за это отвечает?; Накажите виновных!; Помогите!; Когда это кончится?; Возьмите на контроль.; Законно ли это?; Дайте им указание.; Жду звонка.; Куда обращаться?',
  privet:
    'Здравствуйте!; Добрый день.; Уважаемый хоким,; Уважаемые сотрудники,; ; СРОЧНО!; Внимание!; Ассалому алайкум.',
  beda: 'третий день нет воды; отключают свет; дорога вся в ямах; мусор не вывозят; в подъезде пахнет газом; лифт стоит; пенсию задержали; очередь в садик сбросили; рубят деревья; фонари не горят; автобус не ходит; батареи холодные',
  podpis:
    'С уважением, Ольга.; Спасибо.; Заранее благодарю; Жители дома {nomer}; Ветеран труда; Мать троих детей',
  nomer: '5; 12; 47; 128; 3021; 77; 519',
};

export const persianAppeals = `
{che_kasi} {che_chiz} {kard}. {darkhast}
{che_kasi} {che_chiz} {kard}، {natije}. {darkhast}
{moshkel}، {natije}. {darkhast}
[لطفا|خواهش می‌کنم] {che_chiz} [لغو کنید|توضیح دهید|دوباره بفرستید|بررسی کنید|نشان دهید]. {natije}.
[نامه قبلی|درخواست دیروز|شکایت اول] مرا [نادیده نگیرید|فراموش نکنید|حذف کنید، حل شد|لغو کنید، اشتباه بود]. {natije}.
[سامانه|سایت|برنامه] [رمز می‌خواهد|کد را قبول نمی‌کند|خطا می‌دهد|باز نمی‌شود]، [چه کنم؟|کمک کنید|کجا بروم؟]
[چرا|تا کی] {che_kasi} {che_chiz} [نادیده می‌گیرد|اجرا نمی‌کند|فراموش می‌کند]؟ {darkhast}
`;

export const persianAppealSlots: Record<string, string> = {
  che_kasi:
    'شهرداری; مدیر مدرسه; پیمانکار; همسایه بالا; رئیس محله; مدیر ساختمان; بازرس; شرکت گاز; راننده‌ها',
  che_chiz:
    'همه دستورهای قبلی را; قوانین تازه را; حکم دادگاه را; دستور فرماندار را; قول خود را; راهنمای ایمنی را; قرارداد را; درخواست ما را; محدودیت‌ها را',
  kard: 'نادیده گرفت; اجرا نکرد; فراموش کرد; لغو کرد; رعایت نمی‌کند; نخوانده است; پنهان کرد; تغییر داد',
  natije:
    'کسی جواب نمی‌دهد; بچه‌ها سردشان است; سه هفته منتظریم; مردم ناراضی‌اند; این بار پنجم است; زمستان نزدیک است',
  darkhast:
    'لطفا رسیدگی کنید.; کی درست می‌شود؟; کمک کنید.; به کی مراجعه کنم؟; منتظر پاسخ هستم.; این قانونی است؟',
  moshkel:
    'سه روز است آب نداریم; برق هر شب قطع می‌شود; خیابان پر از چاله است; زباله‌ها را نمی‌برند; بوی گاز می‌آید; آسانسور خراب است',
};
