import type { HeldOutTexts } from '../types.ts';

export const uzLatn: HeldOutTexts = {
  water: [
    'Jomrakni buraysan, hech narsa tommaydi. Bolalarni chomiltirolmay otiribmiz, dokondan baklashka olib ichyapmiz',
    'Hojatxonadan tashqariga chiqadigan quvur bekilib qolgan, hamma iflos narsa ko`chaga yoyilib ketdi',
    'Ichadigan suvimiz rangi choyga o‘xshaydi, tindirsak ham ketmaydi, ichak kasali bo‘lib qolmaylik',
    'Vodakanal abonentiman, kubometr narxi oshibdi, qarzim ham notoʻgʻri chiqqan',
  ],
  roads: [
    "G'ildirakni ikkinchi marta almashtiryapman, ko'chada sog' joy qolmadi, yamoq ustiga yamoq",
    'Piyodalar uchun yo’lakcha qurilsin, odamlar mashinalar orasidan yuradi',
    'Chorrahadagi qizil-yashil chiroq o‘lik, haydovchilar bir-biriga yo‘l bermaydi',
    'Qor yogdi, tepalikka chiqib bolmay qoldi, sirpanchiqqa hech narsa sepilmagan',
  ],
  electricity: [
    "Butun ko'cha zulmatda qoldi, televizor ham o'chdi, telefon zaryadlashning iloji yo'q, elektr tarmog'i avariyasi shekilli",
    'Rozetkada 140 dan oshmaydi, stabilizator ham eplolmayapti',
    'Elektr inspektori plombani buzgan deb noto‘g‘ri akt tuzdi',
    "Beton stolba yorilib ketgan, simlari tortilib turibdi, ag'darilsa uyni bosadi",
  ],
  gas: [
    'Konforkadagi olov kok emas, miltillab yonadi, non yopib bolmaydi, bosim qani',
    'Propan balonni almashtirib beradigan mashina qishlogimizga yolamay qoydi',
    'Uyda gaz isi anqiyapti, kranlar yopiq bolsa ham',
    'Gazovoy schyotchik nol koʻrsatyapti, lekin pul yechilyapti',
  ],
  improvement: [
    'Musor bakka sig‘may yerga to‘kilib yotibdi, maxsus mashinani kunlab kutamiz',
    'Mahallada tunda zim-ziyo, ustunlardagi yoritgichlar kuygan',
    'Ko`chada tashlandiq kuchuklar galasi yuribdi, ayollar do`konga chiqolmaydi',
    'Xiyobondagi oʻrindiqlarni almashtirib, maysazorni oʻrib qoʻysangizlar',
  ],
  health: [
    'Bolamning isitmasi 39, dam olish kuni navbatchi pediatr topolmadik, hech kim qabul qilmadi',
    'Davlat hisobidan beriladigan qand kasali dorisi yana kechikyapti',
    'Palatalar iflos, tibbiyot xodimlari bemorga qarash uchun haq talab qilyapti',
    "103 ga qo'ng'iroq qildik, mashina band deb kelishmadi, bemorni o'zimiz olib bordik",
  ],
  education: [
    'Kichkintoyimga yasli guruhidan o`rin berilmayapti, ishga chiqolmayman',
    'Ustoz oquvchini doska oldida haqorat qildi, bola maktabga borgisi kelmay qoldi',
    "Sinfxona derazalari singan, partada qo'lqop kiyib yozishadi",
    'Ota-onalar majlisida yana tamir uchun pul talab qilindi, bermasang jurnalga yozmaymiz deyishdi',
  ],
  social: [
    'Buvim nafaqaga chiqqan, lekin oylik puli ikki oydan beri plastikka tushmadi',
    'Ko’p bolali oilamiz, davlat yordami olish uchun ijtimoiy reyestrdan o’tolmayapmiz',
    'Kozi ojiz singlim uchun parvarish pulini tiklab bersangiz',
    'Yolgiz qolgan qariya qoshnimizga ovqat olib boradigan, uyini supuradigan xodim kerak',
  ],
  employment: [
    "Universitetni bitirganimga ancha bo'ldi, hech qayerga ishga olishmaydi, biror vakansiya bormi",
    'Xoʻjayin yozdan beri oylik bermay aldab yuribdi',
    'Tikuvchilikni organib hunarli bolmoqchiman, qayerda tekin oqitishadi',
    'Kichik biznes uchun arzon foizli kredit olishda bank ovora qilyapti',
  ],
  land: [
    'Uy-joyimga egalik huquqini tasdiqlaydigan ko`chirma kerak, rasmiylashtirish cho`zilib ketdi',
    'Devor chegarasidan qo’shnim bilan mojarolashib qoldik, geodezist chiqib belgilab bersin',
    "Bo'sh maydonga qandaydir kishi o'zboshimchalik bilan poydevor quyyapti",
    'Uy qurishga uchastka sorab yozgan arizam nima boldi',
  ],
  housing: [
    'Tepa qavatda yashaymiz, yomgirda shiftdan tomchilaydi, boshqaruv kompaniyasi parvo qilmaydi',
    'Kvartiramizda radiatorlar isimaydi, markaziy qozonxona yoqilmagan shekilli',
    "Lift odamni qamab qo'yyapti, keksalar zinadan chiqishga majbur",
    "Yerto'ladagi najosat suvi tufayli binoda hid, TCHSJ pul olib jim",
  ],
  transport: [
    'Ertalab maktab va ishga boradiganlar yarim soat yo‘l chetida turadi, marshrutka to‘lib o‘tib ketadi',
    'Shofyor pulini olib qaytim bermadi, gapirsam tushirib qoldirdi',
    "Qishlog'imiz bilan markaz o'rtasida biror reys yo'q, qatnov yo'lga qo'yilsin",
    'Bekatdagi tom yiqilgan, yoginda panoh joy yoq',
  ],
  ecology: [
    'Ertalab derazani ochib bolmaydi, zavod morisidan qora qurum yogiladi',
    "Kimdir tunda kanalga noma'lum suyuqlik to'kyapti, baliqlar nobud bo'ldi",
    'Qari terak va qayrag‘ochlarni arralab, mashinada olib ketishyapti, hujjat so‘rasak qochishdi',
    'Hovlida rezina yoqadigan odamga chora korilsin, astmam bor',
  ],
  'internal-affairs': [
    'Yotib uxlab bolmaydi, yonimizdagi kafeda kechalari kolonka gumburlaydi',
    "Akamdan bank xodimimiz deb kod so'rab pulini o'g'irlashdi",
    "Mast odam har kecha eshigimizni taqillatib, so'kadi, xotin-bola qo'rqyapti",
    "Doimiy ro'yxatga qo'yish uchun uy egasi bilan qayerga boramiz",
  ],
  agriculture: [
    "Ekinga beriladigan suv navbatini boyvachcha fermerlar egallab oldi, paxtamiz so'lib yotibdi",
    'Qo`ylarim birin-ketin o`lyapti, mol doktori qani',
    'Kollektor-zovurlarni qamish bosib ketgan, yerimiz shorlanib hosil bermayapti',
    'Issiqxona pomidoriga kasallik tushdi, qaysi dorini sepish kerak',
  ],
  undecided: [
    'Assalomu alaykum, yaxshimisizlar, ishlaringiz yaxshimi',
    'Iltimos menga yordam beringlar, juda qiynalib ketdim',
    'Hamma narsa yomon bizda, hech kim hech narsa qilmaydi',
    "O'tgan safar yozgan edim, javob bo'lmadi, qachon javob berasizlar?",
    'Hokim buvaga gapim bor edi, telefon qilsinlar',
  ],
};
