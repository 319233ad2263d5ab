import type { DemoFaq } from '../types.ts';

/** What people of the demo district ask most, in both languages of its portal. */
export const faqs: DemoFaq[] = [
  {
    category: 'Qabul',
    keywords: ['qabul', 'ish vaqti', 'qachon ochiq', 'приём', 'часы работы', 'режим работы'],
    uz: {
      question: 'Hokimlik qachon qabul qiladi?',
      answer:
        'Qabul dushanbadan jumagacha soat 9:00 dan 18:00 gacha, tushlik 13:00 dan 14:00 gacha. Manzil: Oqtosh shahri, Mustaqillik koʻchasi, 1-uy.',
    },
    ru: {
      question: 'Когда принимает хокимият?',
      answer:
        'Приём с понедельника по пятницу с 9:00 до 18:00, обед с 13:00 до 14:00. Адрес: город Акташ, улица Мустакиллик, дом 1.',
    },
  },
  {
    category: 'Qabul',
    keywords: ['hokim qabuli', 'hokimga yozilish', 'приём хокима', 'записаться к хокиму'],
    uz: {
      question: 'Hokim qabuliga qanday yozilaman?',
      answer:
        'Hokim fuqarolarni har payshanba soat 10:00 dan 13:00 gacha qabul qiladi. Chorshanba kuni soat 17:00 gacha qabulxonada yozilish kerak, pasport olib keling.',
    },
    ru: {
      question: 'Как записаться на приём к хокиму?',
      answer:
        'Хоким принимает граждан каждый четверг с 10:00 до 13:00. Записаться нужно в приёмной до 17:00 среды, возьмите с собой паспорт.',
    },
  },
  {
    category: 'Taʼlim',
    keywords: ['bogʻcha', 'bogʻchaga yozdirish', 'детский сад', 'садик', 'очередь в сад'],
    uz: {
      question: 'Bolani bogʻchaga qanday yozdiraman?',
      answer:
        'Ariza yagona portal orqali yoki Davlat xizmatlari markazida beriladi. Bolaning tugʻilganlik guvohnomasi va ota yoki onaning pasporti kerak. Joy ajratilgach, sizga SMS keladi.',
    },
    ru: {
      question: 'Как записать ребёнка в детский сад?',
      answer:
        'Заявление подают через единый портал или в Центре государственных услуг. Нужны свидетельство о рождении ребёнка и паспорт одного из родителей. Когда место выделят, придёт SMS.',
    },
  },
  {
    category: 'Gaz',
    keywords: ['gaz hidi', 'gaz sizishi', 'запах газа', 'утечка газа', '104'],
    uz: {
      question: 'Uyda gaz hidi kelsa nima qilaman?',
      answer:
        'Darhol 104 raqamiga qoʻngʻiroq qiling. Chiroq yoqmang, deraza va eshikni oching, uydan chiqing. Gaz xizmati kelguncha kirmang.',
    },
    ru: {
      question: 'Что делать, если в доме пахнет газом?',
      answer:
        'Сразу звоните 104. Не включайте свет, откройте окна и двери и выйдите из дома. Не заходите, пока не приедет газовая служба.',
    },
  },
  {
    category: 'Suv',
    keywords: ['suv hisoblagichi', 'hisoblagich almashtirish', 'счётчик воды', 'поверка счётчика'],
    uz: {
      question: 'Suv hisoblagichini kim almashtiradi?',
      answer:
        'Hisoblagichni suv taʼminoti boʻlimi ustasi almashtiradi va muhrlaydi. Shu yerda murojaat qoldiring: manzil va hisob raqamingizni yozing, usta ikki ish kunida bogʻlanadi.',
    },
    ru: {
      question: 'Кто меняет счётчик воды?',
      answer:
        'Счётчик меняет и пломбирует мастер отдела водоснабжения. Оставьте обращение здесь: напишите адрес и номер лицевого счёта, мастер свяжется в течение двух рабочих дней.',
    },
  },
  {
    category: 'Obodonlashtirish',
    keywords: ['chiqindi', 'axlat', 'axlat qachon', 'вывоз мусора', 'мусор график'],
    uz: {
      question: 'Chiqindi qaysi kunlari olib ketiladi?',
      answer:
        'Hovlili uylardan seshanba va shanba kunlari soat 7:00 dan, koʻp qavatli uylardan har kuni olib ketiladi. Chiqindini konteynerga yoki darvoza oldiga qoʻying.',
    },
    ru: {
      question: 'По каким дням вывозят мусор?',
      answer:
        'Из частных домов по вторникам и субботам с 7:00, от многоэтажных домов каждый день. Выставляйте мусор в контейнер или к воротам.',
    },
  },
  {
    category: 'Ijtimoiy',
    keywords: ['nafaqa', 'bola puli', 'пособие', 'детские деньги', 'reyestr'],
    uz: {
      question: 'Bolalar nafaqasini kim oladi?',
      answer:
        'Kam taʼminlangan va ijtimoiy reyestrga kiritilgan oilalar oladi. Ariza mahalladagi ijtimoiy xodimga yoki yagona portalga beriladi, javob 15 kunda chiqadi.',
    },
    ru: {
      question: 'Кому положено детское пособие?',
      answer:
        'Малообеспеченным семьям, внесённым в социальный реестр. Заявление подают социальному работнику махалли или через единый портал, ответ даётся за 15 дней.',
    },
  },
  {
    category: 'Murojaat',
    keywords: ['javob muddati', 'qachon javob', 'necha kun', 'срок ответа', 'когда ответят'],
    uz: {
      question: 'Murojaatimga necha kunda javob berishadi?',
      answer:
        'Ariza va shikoyatga 15 kunda, taklifga bir oyda javob beriladi. Qoʻshimcha oʻrganish kerak boʻlsa, muddat bir oygacha uzaytiriladi va sizga xabar qilinadi.',
    },
    ru: {
      question: 'За сколько дней ответят на моё обращение?',
      answer:
        'На заявление и жалобу отвечают за 15 дней, на предложение за месяц. Если нужно изучение, срок продлевают до месяца и сообщают вам об этом.',
    },
  },
  {
    category: 'Murojaat',
    keywords: ['holat', 'murojaat raqami', 'tekshirish', 'статус обращения', 'номер обращения'],
    uz: {
      question: 'Murojaatim holatini qayerdan koʻraman?',
      answer:
        'Saytda «Mening murojaatlarim» boʻlimida yoki «Raqam boʻyicha kuzatish» sahifasida: murojaat raqami va telefoningizning oxirgi toʻrt raqamini kiriting.',
    },
    ru: {
      question: 'Где посмотреть статус обращения?',
      answer:
        'На сайте в разделе «Мои обращения» или на странице отслеживания по номеру: введите номер обращения и последние четыре цифры телефона.',
    },
  },
  {
    category: 'Bandlik',
    keywords: ['ish topish', 'ishsizlik', 'bandlik', 'работа', 'безработица', 'вакансии'],
    uz: {
      question: 'Ish topishda kim yordam beradi?',
      answer:
        'Bandlikka koʻmaklashish markazi bepul yordam beradi: boʻsh ish oʻrinlari, kasb oʻrgatish kurslari va vaqtinchalik ish. Pasport va maʼlumotingiz haqidagi hujjat bilan keling.',
    },
    ru: {
      question: 'Кто поможет найти работу?',
      answer:
        'Центр содействия занятости помогает бесплатно: вакансии, курсы профессий и временная работа. Приходите с паспортом и документом об образовании.',
    },
  },
];
