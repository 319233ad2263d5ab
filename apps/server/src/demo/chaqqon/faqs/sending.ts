import type { CompanyFaq } from '../types.ts';
import { categories } from './categories.ts';

const { sending } = categories;

/** How parcels are handed over. */
export const sendingFaqs: CompanyFaq[] = [
  {
    category: sending,
    priority: 6,
    uz: {
      question: 'Kuryerni uyga qanday chaqiraman?',
      answer:
        'Saytda “Kuryer chaqirish” tugmasini bosing yoki shu chatga manzil va qulay vaqtni yozing. Chaqiruv 10 000 soʻm, bir vaqtda uchta va undan koʻp joʻnatma boʻlsa, bepul.',
      keywords: ['kuryer chaqirish', 'uydan olib ketish', 'olib ketasizlarmi'],
    },
    ru: {
      question: 'Как вызвать курьера на дом?',
      answer:
        'Нажмите на сайте «Вызвать курьера» или напишите в этот чат адрес и удобное время. Вызов стоит 10 000 сумов, от трёх посылок сразу бесплатно.',
      keywords: ['вызвать курьера', 'вызов курьера', 'забрать из дома'],
    },
    en: {
      question: 'How do I call a courier to my home?',
      answer:
        'Press “Call a courier” on our site or write your address and a convenient time into this chat. A call costs 10,000 soums and is free for three parcels or more at once.',
      keywords: ['call a courier', 'pickup from home', 'collect from home'],
    },
    fa: {
      question: 'چگونه پیک را به خانه بخواهم؟',
      answer:
        'در سایت دکمهٔ «درخواست پیک» را بزنید یا نشانی و ساعت مناسب را در همین گفت‌وگو بنویسید. هزینه ۱۰٬۰۰۰ سوم است و برای سه بسته یا بیشتر رایگان.',
      keywords: ['درخواست پیک', 'بردن از خانه'],
    },
  },
  {
    category: sending,
    uz: {
      question: 'Eng katta vazn va oʻlcham qancha?',
      answer:
        'Bitta joʻnatma 30 kilogrammgacha. Eng uzun tomoni 120 sm, uch tomonining yigʻindisi 200 sm dan oshmasin.',
      keywords: ['eng katta vazn', 'oʻlcham', 'ogʻirlik', 'gabarit'],
    },
    ru: {
      question: 'Какой наибольший вес и размер посылки?',
      answer:
        'Одна посылка до 30 килограммов. Самая длинная сторона до 120 см, сумма трёх сторон до 200 см.',
      keywords: ['максимальный вес', 'размер посылки', 'габариты'],
    },
    en: {
      question: 'What are the greatest weight and size?',
      answer:
        'Up to 30 kilograms a parcel. The longest side may be 120 cm, all three sides together 200 cm.',
      keywords: ['maximum weight', 'maximum size', 'dimensions'],
    },
    fa: {
      question: 'بیشترین وزن و اندازهٔ بسته چقدر است؟',
      answer: 'هر بسته تا ۳۰ کیلوگرم. درازترین سو تا ۱۲۰ سانتی‌متر و مجموع سه سو تا ۲۰۰ سانتی‌متر.',
      keywords: ['بیشترین وزن', 'اندازهٔ بسته', 'ابعاد'],
    },
  },
  {
    category: sending,
    uz: {
      question: 'Nimalarni yuborib boʻlmaydi?',
      answer:
        'Qurol, portlovchi va yonuvchi moddalar, giyohvand moddalar, naqd pul, qimmatbaho metallar va tirik hayvonlar qabul qilinmaydi. Dori vositalari faqat retsept nusxasi bilan yuboriladi.',
      keywords: ['taqiqlangan', 'yuborib boʻlmaydi', 'mumkin boʻlmagan'],
    },
    ru: {
      question: 'Что нельзя отправлять?',
      answer:
        'Не принимаем оружие, взрывчатые и горючие вещества, наркотики, наличные деньги, драгоценные металлы и живых животных. Лекарства только с копией рецепта.',
      keywords: ['нельзя отправлять', 'запрещено', 'запрещённые предметы'],
    },
    en: {
      question: 'What must not be sent?',
      answer:
        'Weapons, explosives and inflammable substances, drugs, cash, precious metals and live animals are not accepted. Medicines only with a copy of the prescription.',
      keywords: ['prohibited', 'forbidden', 'not allowed to send'],
    },
    fa: {
      question: 'چه چیزهایی را نمی‌شود فرستاد؟',
      answer:
        'سلاح، مواد منفجره و آتش‌زا، مواد مخدر، پول نقد، فلزهای گران‌بها و جانور زنده پذیرفته نمی‌شود. دارو تنها با رونوشت نسخه.',
      keywords: ['ممنوع', 'نمی‌شود فرستاد'],
    },
  },
  {
    category: sending,
    uz: {
      question: 'Joʻnatmani oʻzingiz qadoqlab berasizmi?',
      answer:
        'Ha, boʻlimda. Xalta 2 000 soʻm, kichik quti 5 000 soʻm, katta quti 9 000 soʻm, moʻrt buyumga himoya qatlami 6 000 soʻm.',
      keywords: ['qadoqlash', 'quti', 'upakovka'],
    },
    ru: {
      question: 'Вы сами упаковываете посылки?',
      answer:
        'Да, в отделении. Пакет 2 000 сумов, маленькая коробка 5 000, большая 9 000, защитный слой для хрупкого 6 000 сумов.',
      keywords: ['упаковка', 'упаковать', 'коробка'],
    },
    en: {
      question: 'Do you pack parcels for me?',
      answer:
        'Yes, at a branch. A bag costs 2,000 soums, a small box 5,000, a large box 9,000, and padding for fragile things 6,000 soums.',
      keywords: ['packing', 'packaging', 'box'],
    },
    fa: {
      question: 'آیا خودتان بسته‌بندی می‌کنید؟',
      answer:
        'بله، در شعبه. کیسه ۲۰۰۰ سوم، جعبهٔ کوچک ۵۰۰۰، جعبهٔ بزرگ ۹۰۰۰ و لایهٔ محافظ برای کالای شکستنی ۶۰۰۰ سوم.',
      keywords: ['بسته‌بندی', 'جعبه'],
    },
  },
  {
    category: sending,
    uz: {
      question: 'Joʻnatmani sugʻurta qilsa boʻladimi?',
      answer:
        'Ha. Sugʻurta eʼlon qilingan qiymatning 0,5 foizi, kamida 2 000 soʻm. Qimmat buyum uchun qiymatni albatta eʼlon qiling.',
      keywords: ['sugʻurta', 'straxovka', 'qiymatni eʼlon qilish'],
    },
    ru: {
      question: 'Можно ли застраховать посылку?',
      answer:
        'Да. Страховка стоит 0,5 % объявленной ценности, но не меньше 2 000 сумов. Для дорогих вещей обязательно объявляйте ценность.',
      keywords: ['страховка', 'застраховать', 'объявленная ценность'],
    },
    en: {
      question: 'Can a parcel be insured?',
      answer:
        'Yes. Insurance costs 0.5 % of the declared value, at least 2,000 soums. Always declare the value of expensive things.',
      keywords: ['insurance', 'insure', 'declared value'],
    },
    fa: {
      question: 'آیا می‌شود بسته را بیمه کرد؟',
      answer:
        'بله. بیمه نیم درصد ارزش اعلام‌شده است و دست‌کم ۲۰۰۰ سوم. برای کالای گران حتماً ارزش را اعلام کنید.',
      keywords: ['بیمه', 'ارزش اعلام‌شده'],
    },
  },
  {
    category: sending,
    uz: {
      question: 'Buyurtmani qanday bekor qilaman?',
      answer:
        'Kuryer olib ketguncha shaxsiy kabinetda “Bekor qilish” tugmasini bosing: pul toʻliq qaytadi. Olib ketilgandan keyin, lekin yoʻlga chiqmasdan oldin, narxning yarmi qaytariladi.',
      keywords: ['bekor qilish', 'buyurtmani bekor', 'otmen'],
    },
    ru: {
      question: 'Как отменить заказ?',
      answer:
        'Пока курьер не забрал посылку, нажмите в личном кабинете «Отменить»: деньги вернутся полностью. После забора, но до отправки, вернём половину стоимости.',
      keywords: ['отменить заказ', 'отмена заказа'],
    },
    en: {
      question: 'How do I cancel an order?',
      answer:
        'Until the courier has collected it, press “Cancel” in your account: you get all your money back. Once collected but not yet sent on, half of the price is returned.',
      keywords: ['cancel order', 'cancel my order'],
    },
    fa: {
      question: 'چگونه سفارش را لغو کنم؟',
      answer:
        'تا پیش از آن‌که پیک بسته را ببرد، در حساب خود دکمهٔ «لغو» را بزنید: همهٔ پول برمی‌گردد. پس از بردن و پیش از فرستادن، نیمی از هزینه برگردانده می‌شود.',
      keywords: ['لغو سفارش'],
    },
  },
];
