import type { FeelingExamples } from './types.ts';

export const uzbek: FeelingExamples = {
  calm: `
Yakshanba kuni ham qabul qilasizlarmi
Muzey bayramda ochiq boʻladimi, bolalar bilan bormoqchimiz
Kvitansiyani bankda ham toʻlasa boʻladimi
Pasport stoli tushlikkacha ishlaydimi
Anketani rus tilida toʻldirsam ham boʻladimi
Assalomu alaykum, qabul kunlari qaysi soatlarda ekanini bilmoqchi edim
Maʼlumotnoma olish uchun qanday hujjatlar kerak boʻladi?
Bolamni bogʻchaga navbatga qoʻymoqchiman, qayerga ariza beraman?
Yangi ochilgan avtobus yoʻnalishi jadvalini yuborsangiz
Mahallamiz haqida bir taklifim bor, kimga aytsam boʻladi
Ertaga soat oʻnda majlis boʻladi
Arizam raqami NRP-26-41, holatini aytib yuboring
Salom. Subsidiya muddati qachon tugaydi?
Bizning koʻcha nomi oʻzgargan, hujjatga shunday yozing
Qabulga onlayn yozilish mumkinmi yoki borish kerakmi
Telefon raqamim oʻzgardi, yangisini yozib qoʻying
Xiyobonga ikkita oʻrindiq qoʻyilsa degan taklif bor
Hisoblagich koʻrsatkichi 1204, shu oy uchun yuboryapman
Hujjatlarni topshirdim, navbatdagi qadam qanaqa?
Tushunarli, dushanba kuni boraman
Ha, oʻsha manzil, ikkinchi qavat
Uchrashuv vaqtini ertaga koʻchirsak boʻladimi
Oʻgʻlim yettinchi sinfda oʻqiydi, toʻgarak bormi
Ilova rus tilida ham bormi?
Bu dastur qaysi telefonlarga tushadi
Yangi funksiya qoʻshsangiz: kunlik ob-havo ham koʻrinsin
Matn kattaligini oʻzgartirish imkoni boʻlsa edi
Menga oʻzbekcha lugʻat kerak edi, shuni yuklab oldim
Hozircha koʻrib chiqyapman, keyin fikrimni yozaman
Hurmatli mutasaddilar, salomat boʻling, ruxsatnoma olish tartibini tushuntirib bersangiz
Yaxshimisiz, ishlar joyidami, bir savol bor edi sizdan
Oldindan rahmat, roʻyxatni yuborib qoʻysangiz
Pensiyaga chiqishga necha yil staj kerakligini bilsam deyman
Kitoblar roʻyxatini alifbo tartibida chiqaring
`,
  problem: `
Koʻchamizdagi chiroq yonmayapti, ustani yuboring
Krandan suv tomchilab turibdi
Hovli oldidagi quvur yorilgan, suv oqyapti
Ilova ochilmayapti, oq ekran chiqib turibdi
Parolni kiritsam xato deb yozadi, ichiga kirolmayapman
Yangilanganidan keyin sekin ishlaydigan boʻlib qoldi
Roʻyxatdan oʻtib boʻlmayapti, kod kelmaydi
Dastur oʻzidan oʻzi yopilib qolyapti
Internet tez-tez uziladi
Sahifa yuklanmaydi, tugmalar bosilmaydi
Xizmat sifati past, navbat uzun
Telefonimga yuklab boʻlmadi
Reklamasi haddan ziyod, oʻqishga xalaqit beradi
Bu dasturdan hech qanday foyda koʻrmadim
Kerakli narsaning oʻzi yoʻq ekan
Tarjimasi notoʻgʻri, soʻzlar chalkash
Ovoz chiqmaydi, rasm ham koʻrinmaydi
Pul yechildi-yu, toʻlov oʻtmadi
Kartam ulanmayapti, doim xatolik beradi
Yangi koʻrinishi menga yoqmadi, avvalgisi qulayroq edi
Maʼlumotlar eski, yangilanmagan
Koʻp joy egallaydi, telefon qizib ketadi
Hurmatli rais bobo, umringiz uzoq boʻlsin, mahallamizda shifer yetishmayapti, koʻrib bersangiz
Assalomu alaykum, ishlaringizga baraka, hovlimizga suv chiqmay qoldi, yordam berib yuborsangiz duo qilardik
Avvalo sogʻlik tilaymiz, soʻng iltimosimiz shuki, koʻprik panjarasi sinib tushgan
Muhtaram rahbar, koʻchamizga ikki mashina shagʻal toʻktirib bersangiz minnatdor boʻlardik
Salom opajon, charchamayapsizmi, nafaqa qogʻozim topilmayapti
Yoʻlda chuqur bor, mashinalar aylanib oʻtyapti
Svet oʻchib-yonib turibdi
Konteyner toʻlib ketgan, olib ketilmagan
Bu yer sharoiti qoniqarsiz
Umuman ishlamaydigan dastur ekan
Oʻchirib tashladim, keragi yoʻq ekan
Vaqtni behuda ketkazadi
Tushunib boʻlmaydi, juda chalkash
Oxirgi versiyasi yaroqsiz, eskisini qaytaring
Kamchiliklari bor, ustida ishlash kerak
Qidiruv hech nima topmaydi
Yarim soatda ham yuklanmadi
Pulli qilib qoʻyibsizlar, oldin tekin edi
Yolgʻon maʼlumot beribdi
`,
  grateful: `
Rahmat, muammo oʻsha kuniyoq hal boʻldi
Katta rahmat, ustalar bir soatda yetib kelishdi
Sizlarga chin dildan minnatdorchilik bildiraman
Xudo xohlasa ishlaringiz yanada yurishsin, rahmat kattakon
Yordamingiz uchun tashakkur, onam ham duo qilyaptilar
Juda tez javob berdingiz, mamnunman
Barakalla, koʻchamiz yorugʻ boʻldi
Ilova zoʻr chiqibdi, mualliflarga omad
Ishlatib koʻrdim, juda qulay ekan, hammaga tavsiya qilaman
Bolalarim ham xursand, zoʻr ish qilibsizlar
Mukammal dastur, gap boʻlishi mumkin emas
Besh baho qoʻydim, shunga loyiq
Foydali dastur, kunda ishlataman
Ajoyib, aynan shunday narsa izlab yurgandim
Yoqib qoldi, oddiy va tushunarli
Shifokorimiz oltin inson ekan, mehri uchun rahmat
Alloh rozi boʻlsin, bolamni joylashtirib berdinglar
Xizmatingiz aʼlo darajada, davom eting
Zur dastur, ishiz omadli bosin
Eng yaxshi ilova, boshqasi kerak emas
Yangiliklar qiziq, tez yangilanadi
Hamma narsasi joyida, tez ishlaydi
Oʻzbek tilida borligi quvontirdi
Ishonchli va chiroyli, maqtovga sazovor
Muallifiga balli, davomini kutamiz
Kutganimdan ham yaxshi chiqdi
Qoʻlingiz dard koʻrmasin, yoʻl tekis boʻldi
Kam boʻlmanglar, iltimosimiz inobatga olindi
Tilimizdagi bunday dasturlar koʻpaysin
Super, menga juda maʼqul keldi
Hayotni yengillashtiradi, gap yoʻq
Rosa zoʻr ekan, doʻstlarimga ham koʻrsatdim
Mehnatingizga yarasha ravnaq topinglar
Manga yoqdi yaxshi ishlayapti
`,
  frustrated: `
Oʻttiz marta raqam terdim, biror kishi javob qaytarmadi
Bahorda ham shunday degandingiz, kuz keldi, qani ish
Yetti eshikka kirdim, yettovi ham bu bizning ishimiz emas deydi
Kelamiz dedingiz, kelmadingiz, yana kuttiryapsiz
Bunday ishlashda yuz yilda ham bitmaydi
Xatimni oʻqimay yopib qoʻyibsiz, hech boʻlmasa sababini yozing
Bir imzo uchun yana necha kun yurishim kerak
Tuzatdik deb hisobot beribsiz, aslida hammasi eskicha
Bizning vaqtimiz siz uchun hech narsa emas ekan-da
Odamni ahmoq qilib u yoqdan bu yoqqa haydayapsiz
Boʻlmaydigan boʻlsa ochiq ayting, bizni kuttirmang
Qachon odamga oʻxshab ishlaysizlar
Uchinchi marta yozyapman, hali ham hech kim kelgani yoʻq
Bir oydan beri bugun-erta deb aldaysizlar, charchadik
Idorama-idora yuraverib oyogʻim toliqdi, biri ikkinchisiga joʻnatadi
Necha marta aytish kerak, javob yoʻq
Sabrimiz tugadi, vaʼda berasizlaru bajarmaysizlar
Telefonni koʻtarmaysizlar, bir hafta qoʻngʻiroq qildim
Yana oʻsha ahvol, kecha tuzatilgan joy bugun buzildi
Ariza berganimga ikki oy boʻldi, natija yoʻq
Har safar bitta gap: kuting, kuting
Qatnayverib bezor boʻldik, ish joyidan jilmaydi
Eʼtibor beradigan odam bormi oʻzi bu yerda
Hech narsa oʻzgarmadi, vaʼdalar vaʼdaligicha qoldi
Shuncha yozdim, nahotki bitta odam oʻqimasa
Bizni ovora qilmang, aniq sanasini ayting
Oʻn kundan beri kutyapmiz, usta kelmadi
Jonga tegdi bu navbat, soatlab turamiz
Har yangilanganda battar boʻladi, tuzatishni bilmaysizlar
Yana oʻchib qoldi, nechanchi bor
Ming marta soʻradik, quloq soladigan yoʻq
Kelaman deb kelmadi, telefoni oʻchiq
Toʻyib ketdim shu qogʻozbozlikdan
Sarson boʻlib yuribman, birorta tayinli javob berilmadi
Nima qilsam ham kod kelmayapti, yigirma marta bosdim
Oylab qarab qoʻyishmaydi, kimga boray endi
Baribir foydasi yoʻq, yozganim bilan
`,
  angry: `
Bir ogʻiz rost gapingiz yoʻq ekan
Keksa odamga baqirgan bunday xodimni ishdan boʻshating
Bu zulm, bunga chidab boʻlmaydi
Vaʼdangiz ham oʻzingizday puch
Qanday yuz bilan pul soʻraysizlar, hech narsa qilmay
Javob bermasangiz yuqoriga, kerak boʻlsa televideniyega chiqaman
Insof bormi sizlarda, bolalar qorongʻida oʻtiribdi!
Uyat emasmi, xalqni aldab yurish
Bu nima bedodlik, kim javob beradi bunga!
HAMMANGIZ YOLGʻONCHISIZ, SUDGA BERAMAN
Poraxoʻrlar bilan toʻlib ketgan ekan idorangiz
Bas qilinglar bu masxarabozlikni!
Vijdonsizlar, kasal odamni shu ahvolda qaytarasizmi
Prokuraturaga yozaman, hammangiz javob berasiz
Ishingizni eplolmasangiz boʻshating joyni!
Bizni ahmoq deb oʻylaysizlarmi
Oʻzi kelmasin-u, yana dagʻdagʻa qilsin, surbet
Qachongacha xalqning ustidan kulasizlar?!
Jahlim chiqib turibdi, bunaqa muomala bilan ishlab boʻlmaydi
Bunday noinsof odamni birinchi koʻrishim
DABDALA DASTUR, YASAGANLARGA LAʼNAT
Oʻgʻrilar! pulimni yechib olib qaytarmadi
Tekinxoʻrlar, oylik olib oʻtirishni bilasizlar
Nega haqorat qiladi, kim unga bunday huquq bergan
Xodimingiz baqirib, eshikdan haydab chiqardi, bu qanaqasi
Rasvo! shundan boshqa gap yoʻq
Yetar endi, aldayvermanglar!
Koʻzimizga qarab turib yolgʻon gapiradi
Surbetlik ham evi bilan-da
Shuyam ishmi?! Sharmandalik!
Nafratim keladi shunday loqayd odamlardan
`,
  sad: `
Turmush oʻrtogʻim vafot etdi, uchta bola bilan qoldim
Yolgʻiz yashayman, holimdan xabar oladigan hech kim yoʻq
Koʻz yosh bilan yozyapman, ilojim qolmadi
Otamiz oʻtib qoldilar, hujjatini qanday rasmiylashtiramiz
Koʻnglim choʻkib ketdi, umid qilgandim
Bolalarimga non topib berolmay ezilib yuribman
Yuragim ogʻriydi, qari onam sovuqda yotibdi
Uyimiz yonib ketdi, hech vaqomiz qolmadi
Nogironman, yurolmayman, yordamga zorman
Kechasi yigʻlab chiqdim, kimga aytay dardimni
Bir umr ishlab, qarigan chogʻimda xor boʻldim
Oʻgʻlim chet elda, olti yil koʻrmadim, sogʻinch ezdi
Bechora hayvonlar ochlikdan oʻlyapti, achinaman
Umidim uzildi, endi hech narsaga ishonmayman
Ahvolimiz ogʻir, kasalmand farzandim bor
Afsus, shunday bogʻni qurib bitirishdi
Singlim yetim qoldi, kiyimi ham yoʻq
Kampirimdan ayrildim, oʻzim soʻqqabosh qoldim
Armonim koʻp, qoʻlimdan hech narsa kelmaydi
Xafa boʻldim, shuncha kutgandik
`,
  anxious: `
Sim osilib yotibdi, bolani tok urib ketmasa deb qoʻrqyapman
Gaz hidi kelyapti, tezroq yetib kelinglar iltimos
Devor yorilib ketgan, ustimizga qulab tushsa nima qilamiz
Bolam uch kundan beri isitmalayapti, xavotirdaman
Kechasi notanish odamlar eshik taqillatdi, qoʻrqib qoldik
Suv bosib kelyapti, yordam bering!
Hujjatim muddati tugayapti, ulgurmasam nima boʻladi
Itlar podasi yuribdi, bolani maktabga yuborishga yuragim dov bermaydi
Bilmay qoldim nima qilishni, kod aytib qoʻydim, pulim ketib qolmasmikan
Transformator uchqun sachratyapti, yongʻin chiqib ketadi
Tashvishdaman, haydovchi juda tez haydaydi
Eri urib turadi, joni xavf ostida, tez yordam beringlar
Uxlolmay chiqdik, yer silkingan joyda uy darz ketgan
Hamma narsadan mahrum boʻlib qolamizmi deb vahimadaman
Imtihon ertaga, natija nima boʻlarkin, hayajondaman
Sel kelsa koʻprik ketadi, oldini olinglar
Koʻchada mashinalar uchadi, bola urilib ketishidan xavotirdamiz
Operatsiya kechiksa kech boʻladi, shoshilinch javob kerak
Uyimizni buzarmish degan gap chiqdi, qayerga boramiz endi
Iltimos tezroq, otamning ahvoli yomonlashyapti
`,
};
