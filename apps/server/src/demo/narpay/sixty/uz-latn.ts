import type { DemoMessage } from '../types.ts';

export const uzLatn: DemoMessage[] = [
  {
    department: 'water',
    text: 'suv yuq 4kundan beri krantda, bolalarni chumiltirolmayapmiz. bolnisani orqasidagi 12 uylar',
  },
  {
    department: 'roads',
    text: "Assalomu alaykum. Mehrobod mahallasidan yozyapman, magazin oldidagi yama tufayli yana bitta mashina xodovoyini sindirdi. Asfaltchilar qachon keladi o'zi, pavarotda butunlay o'tib bo'lmay qoldi",
  },
  {
    department: 'electricity',
    text: "SVETNI QACHONGACHA O'CHIRASIZLAR!!! XOLODILNIKDAGI GO'SHT AYNIDI, KUNIGA 6 MARTA O'CHADI BU NIMA AHVOL",
  },
  {
    department: 'gas',
    text: 'gaz bosmi juda past choy qaynamayapti, plitkada bitta konforka zorga yonadi shu qishda qanday yashaymiz',
  },
  {
    department: 'improvement',
    text: 'Hurmatli hokim bobo, avvalo sizga sog‘liq, ishlaringizga rivoj tilayman. Biz ko‘p bezovta qilmasdik, ammo iloj qolmadi. Ko‘chamiz boshidagi baklar ikki haftadan beri to‘la, musor mashina kelmayapti, pashsha bosib ketdi, hididan oldidan o‘tib bo‘lmaydi.',
  },
  {
    department: 'health',
    text: "Qaynonamni insult bilan obkelsak priyomniyda 3 soat o'tirdik, hech kim qarab ham qo'ymadi. Navbatchi vrach choyxonadan chiqmasa kerak",
  },
  {
    department: 'education',
    text: "5-sinfda o'qiydigan o'g'limga kitoblar to'liq berilmagan, matematikani kseroks qilib yuribmiz. Har oyda remontga deb 50 ming yig'ishadi, bu qonuniymi?",
  },
  {
    department: 'social',
    text: 'Assalomu alaykum, ismim Mavluda, Bogʻzor mahallasida tugʻilib oʻsganman, turmush oʻrtogʻim rahmatli 30 yil traktor haydagan edi, uch farzandni oq yuvib oq taraganmiz, hammasi uyli-joyli boʻlib ketgan. Endi oʻzim 74 ga kirdim, oyogʻim ogʻriydi, bozorga ham zoʻrgʻa boraman. Gapim shuki, shu marhumning oʻrniga beriladigan pul oʻtgan yil yarmi kesilib qoldi, qogʻoz soʻrab borsam oynadan gaplashib qaytarib yuborishdi.',
  },
  {
    department: 'employment',
    text: "firmada 4 oy ishladim oyligimni bermayapti xo'jayin telni kotarmayapti dogovor ham tuzmagan",
  },
  {
    department: 'land',
    text: "Qo'shnim devorni bizning tomonga yarim metr surib qurvoldi, kadastr hujjatimda chegara aniq turibdi. O'lchab beradigan odam jo'natinglar",
  },
  {
    department: 'housing',
    text: '4-etajda turamiz, dom eski. Krisha oqib, shift chirib tushay dedi, TCHSJ raisi bo`lsa har yili pul yo`q deydi',
  },
  {
    department: 'transport',
    text: 'ertalab 7:40 dagi damas 20 kishi bilan ketadi, studentlar oyoqda. shahargacha 5ming edi endi 8 ming olishyapti, bu narxni kim belgilagan',
  },
  {
    department: 'ecology',
    text: "Kechasi zavod trubasidan shunaqa qop qora tutun chiqadiki nafas qisib uyg'onamiz, bolalar yo'talib chiqdi",
  },
  {
    department: 'internal-affairs',
    text: 'Yonimizdagi kafeda tungi soat 3 gacha muzika vahima, mast-alastlar janjal qiladi, uchastkovoyga 5 marta aytdik foydasi boʻlmadi',
  },
  {
    department: 'agriculture',
    text: "Tomorqaga suv kelmay pomidor so'lib ketdi, mirobga har ko'rganda pul berish kerak, ariqning boshi loyqa bosib yotibdi",
  },
  {
    department: 'roads',
    alsoRight: ['water'],
    text: 'Vodoprovodchilar trubani almashtirdi-yu kavlagan joyini shundayligicha tashlab ketdi, asfaltni kim tiklaydi endi? Mashina kira olmaydi hovliga',
  },
  {
    department: 'transport',
    alsoRight: ['education'],
    text: "Bolam musiqa maktabiga 6 km piyoda boradi, avtobus qo'yinglar desak yo'nalish yo'q deyishadi. Maktabdagi pianino ham singan",
  },
  {
    department: 'internal-affairs',
    text: 'kartamdan 2mln yechb olishdi, telegramdan bittasi kod soravdi aytib qoyibman.. nima qilay',
  },
  {
    department: 'improvement',
    text: 'Ko’chada stolbalardagi lampalar bir oydan beri yonmaydi, qorong’i zim-ziyo, qizlarimiz kechki smenadan qo’rqib qaytadi',
  },
  {
    department: 'health',
    text: "Поликлиника da navbat 40 kishi, bitta terapevt. Kuponni kechasi borib olamiz, шу нормалми? Lor umuman yo'q ekan, viloyatga napravleniye berishmayapti",
  },
];
