import type { CompanyFaq } from '../types.ts';
import { categories } from './categories.ts';

const { prices, company } = categories;

/** Money, branches and whom to work with. */
export const companyFaqs: CompanyFaq[] = [
  {
    category: prices,
    priority: 10,
    uz: {
      question: 'Yetkazish narxi qancha?',
      answer:
        '1 kilogrammgacha shahar ichida 25 000 soʻm, viloyatlar orasida 35 000 soʻm. Narx vaznga qarab oshadi, toʻliq jadval saytdagi “Tariflar” boʻlimida.',
      keywords: ['narxi qancha', 'yetkazish narxi', 'necha pul', 'tarif'],
    },
    ru: {
      question: 'Сколько стоит доставка?',
      answer:
        'До 1 килограмма по городу 25 000 сумов, между областями 35 000 сумов. Цена растёт с весом, вся таблица в разделе «Тарифы» на сайте.',
      keywords: ['сколько стоит', 'стоимость доставки', 'цена доставки', 'тариф'],
    },
    en: {
      question: 'How much does delivery cost?',
      answer:
        'Up to 1 kilogram it is 25,000 soums within a city and 35,000 soums between regions. Heavier parcels cost more; the whole table is under “Prices” on our site.',
      keywords: ['how much', 'delivery price', 'delivery cost', 'price list'],
    },
    fa: {
      question: 'هزینهٔ تحویل چقدر است؟',
      answer:
        'تا ۱ کیلوگرم درون شهر ۲۵٬۰۰۰ سوم و میان استان‌ها ۳۵٬۰۰۰ سوم. هرچه سنگین‌تر، گران‌تر؛ جدول کامل در بخش «قیمت‌ها»ی سایت است.',
      keywords: ['هزینهٔ تحویل', 'قیمت تحویل', 'چند سوم'],
    },
  },
  {
    category: prices,
    uz: {
      question: 'Qanday toʻlash mumkin?',
      answer:
        'Naqd pul, karta yoki saytda onlayn. Joʻnatuvchi yoki oluvchi toʻlashi mumkin, buni buyurtmada belgilang.',
      keywords: ['qanday toʻlash', 'toʻlov usuli', 'karta orqali', 'naqd'],
    },
    ru: {
      question: 'Как можно оплатить?',
      answer:
        'Наличными, картой или онлайн на сайте. Платить может отправитель или получатель, это указывают в заказе.',
      keywords: ['как оплатить', 'способы оплаты', 'оплата картой', 'наличными'],
    },
    en: {
      question: 'How can I pay?',
      answer:
        'In cash, by card or online on our site. Either the sender or the receiver may pay; say which when you order.',
      keywords: ['how to pay', 'payment methods', 'pay by card', 'pay cash'],
    },
    fa: {
      question: 'چگونه می‌توانم پرداخت کنم؟',
      answer:
        'نقدی، با کارت یا آنلاین در سایت. فرستنده یا گیرنده می‌تواند بپردازد؛ هنگام سفارش مشخص کنید.',
      keywords: ['روش پرداخت', 'پرداخت با کارت', 'پرداخت نقدی'],
    },
  },
  {
    category: prices,
    uz: {
      question: 'Elektron chekni qayerdan olaman?',
      answer:
        'Fiskal chek toʻlovdan keyin SMS havolasi bilan keladi. Yoʻqotgan boʻlsangiz, shaxsiy kabinetdagi “Cheklar” boʻlimidan yuklab oling.',
      keywords: ['elektron chek', 'fiskal chek', 'chek kerak'],
    },
    ru: {
      question: 'Где взять электронный чек?',
      answer:
        'Фискальный чек приходит ссылкой в SMS после оплаты. Если потеряли, скачайте его в личном кабинете, раздел «Чеки».',
      keywords: ['электронный чек', 'фискальный чек', 'нужен чек'],
    },
    en: {
      question: 'Where do I get an electronic receipt?',
      answer:
        'A fiscal receipt comes as a link in a text message after you have paid. If it is lost, download it from “Receipts” in your account.',
      keywords: ['electronic receipt', 'fiscal receipt', 'need a receipt'],
    },
    fa: {
      question: 'رسید الکترونیکی را از کجا بگیرم؟',
      answer:
        'رسید مالی پس از پرداخت با پیوندی در پیامک می‌آید. اگر گم شد، از بخش «رسیدها» در حساب خود بارگیری کنید.',
      keywords: ['رسید الکترونیکی', 'رسید مالی'],
    },
  },
  {
    category: prices,
    uz: {
      question: 'Yetkazganda toʻlov (nalojka) qancha turadi?',
      answer:
        'Olingan summaning 1,5 foizi, kamida 3 000 soʻm. Pul joʻnatuvchining kartasiga ertasi kuni oʻtkaziladi.',
      keywords: ['nalojka', 'yetkazganda toʻlov', 'olganda toʻlash'],
    },
    ru: {
      question: 'Сколько стоит наложенный платёж?',
      answer:
        '1,5 % полученной суммы, но не меньше 3 000 сумов. Деньги переводим на карту отправителя на следующий день.',
      keywords: ['наложенный платёж', 'оплата при получении'],
    },
    en: {
      question: 'What does cash on delivery cost?',
      answer:
        '1.5 % of the amount collected, at least 3,000 soums. The money is sent to the sender’s card the next day.',
      keywords: ['cash on delivery', 'pay on delivery', 'cod'],
    },
    fa: {
      question: 'پرداخت هنگام تحویل چقدر هزینه دارد؟',
      answer: '۱٫۵ درصد مبلغ دریافتی و دست‌کم ۳۰۰۰ سوم. پول روز بعد به کارت فرستنده می‌رود.',
      keywords: ['پرداخت هنگام تحویل'],
    },
  },
  {
    category: company,
    priority: 7,
    uz: {
      question: 'Boʻlimlaringiz qachon ishlaydi?',
      answer:
        'Dushanbadan shanbagacha soat 9:00 dan 20:00 gacha, yakshanba kuni 10:00 dan 16:00 gacha, tushliksiz.',
      keywords: ['ish vaqti', 'qachon ochiq', 'boʻlim qachon ishlaydi'],
    },
    ru: {
      question: 'Когда работают ваши отделения?',
      answer:
        'С понедельника по субботу с 9:00 до 20:00, в воскресенье с 10:00 до 16:00, без обеда.',
      keywords: ['часы работы', 'режим работы', 'когда открыто'],
    },
    en: {
      question: 'When are your branches open?',
      answer:
        'Monday to Saturday from 9:00 to 20:00 and on Sundays from 10:00 to 16:00, without a lunch break.',
      keywords: ['opening hours', 'working hours', 'open today'],
    },
    fa: {
      question: 'شعبه‌های شما چه ساعتی باز است؟',
      answer: 'دوشنبه تا شنبه از ۹ تا ۲۰ و یکشنبه از ۱۰ تا ۱۶، بدون تعطیلی ناهار.',
      keywords: ['ساعت کاری', 'ساعت کار'],
    },
  },
  {
    category: company,
    uz: {
      question: 'Eng yaqin boʻlim qayerda?',
      answer:
        '64 ta boʻlimimiz bor: Toshkentda 18 ta, har bir viloyat markazida kamida 2 ta. Xaritasi saytdagi “Boʻlimlar” sahifasida.',
      keywords: ['eng yaqin boʻlim', 'boʻlim qayerda', 'filial', 'manzilingiz'],
    },
    ru: {
      question: 'Где ближайшее отделение?',
      answer:
        'У нас 64 отделения: 18 в Ташкенте и не меньше 2 в каждом областном центре. Карта на странице «Отделения» на сайте.',
      keywords: ['ближайшее отделение', 'где отделение', 'филиал', 'ваш адрес'],
    },
    en: {
      question: 'Where is the nearest branch?',
      answer:
        'We have 64 branches: 18 in Tashkent and at least 2 in every regional centre. There is a map under “Branches” on our site.',
      keywords: ['nearest branch', 'branches', 'your address'],
    },
    fa: {
      question: 'نزدیک‌ترین شعبه کجاست؟',
      answer:
        '۶۴ شعبه داریم: ۱۸ شعبه در تاشکند و دست‌کم ۲ شعبه در هر مرکز استان. نقشه در صفحهٔ «شعبه‌ها»ی سایت است.',
      keywords: ['نزدیک‌ترین شعبه', 'شعبه کجاست'],
    },
  },
  {
    category: company,
    uz: {
      question: 'Doʻkonimni sizga qanday ulayman?',
      answer:
        'Oyiga 50 tadan koʻp joʻnatma boʻlsa, shartnoma tuzamiz: 10 foiz chegirma, 300 tadan 20 foiz. Tashkilot nomi va STIR ni shu chatga yozing, hamkasbimiz bir ish kunida bogʻlanadi.',
      keywords: ['hamkor', 'hamkorlik', 'doʻkon ulash', 'shartnoma tuzish'],
    },
    ru: {
      question: 'Как подключить мой магазин?',
      answer:
        'От 50 посылок в месяц заключаем договор: скидка 10 %, от 300 посылок 20 %. Напишите в этот чат название организации и ИНН, с вами свяжутся за один рабочий день.',
      keywords: ['партнёр', 'сотрудничество', 'подключить магазин', 'заключить договор'],
    },
    en: {
      question: 'How do I connect my shop?',
      answer:
        'From 50 parcels a month we sign a contract: 10 % off, and 20 % from 300 parcels. Write the name and tax number of your organization into this chat; you hear from us within one working day.',
      keywords: ['partner', 'partnership', 'connect shop', 'contract'],
    },
    fa: {
      question: 'فروشگاهم را چگونه به شما وصل کنم؟',
      answer:
        'از ۵۰ بسته در ماه قرارداد می‌بندیم: ۱۰ درصد تخفیف و از ۳۰۰ بسته ۲۰ درصد. نام سازمان و شمارهٔ مالیاتی را در همین گفت‌وگو بنویسید؛ تا یک روز کاری تماس می‌گیریم.',
      keywords: ['همکاری', 'قرارداد', 'اتصال فروشگاه'],
    },
  },
  {
    category: company,
    uz: {
      question: 'Kuryer boʻlib ishga kirsam boʻladimi?',
      answer:
        'Ha, 18 yoshdan. Velosiped, skuter yoki mashina bilan ishlash mumkin, grafik erkin. Ism va shahringizni shu chatga yozing.',
      keywords: ['ishga kirish', 'vakansiya', 'kuryer boʻlib ishlash'],
    },
    ru: {
      question: 'Можно ли устроиться к вам курьером?',
      answer:
        'Да, с 18 лет. Можно работать на велосипеде, скутере или машине, график свободный. Напишите в этот чат имя и город.',
      keywords: ['вакансия', 'работа курьером', 'устроиться'],
    },
    en: {
      question: 'Can I work for you as a courier?',
      answer:
        'Yes, from the age of 18. You may ride a bicycle or scooter or drive a car, and choose your own hours. Write your name and city into this chat.',
      keywords: ['vacancy', 'job', 'work as a courier'],
    },
    fa: {
      question: 'آیا می‌توانم پیک شما شوم؟',
      answer:
        'بله، از ۱۸ سالگی. با دوچرخه، اسکوتر یا خودرو و با ساعت دلخواه. نام و شهر خود را در همین گفت‌وگو بنویسید.',
      keywords: ['استخدام', 'کار پیک'],
    },
  },
];
