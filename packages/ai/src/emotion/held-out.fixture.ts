import type { TextLanguage } from '@civicconnect/contract';

interface Moods {
  /** The writer is frustrated or angry. */
  frustrated: string[];
  /** Calm, grateful, sad or anxious, whatever the matter. */
  patient: string[];
}

/** Messages the model never learns from, written before it read them. */
export const heldOutMoods: Partial<Record<TextLanguage, Moods>> = {
  'uz-Latn': {
    frustrated: [
      "Beshinchi marta kelyapman, yana o'sha oyna yopiq, odammisizlar o'zi",
      'Iyul oyidan beri vaʼda qilasizlar, qani natija?',
      'shuncha yozdim bittasiga ham javob berishmadi, kim uchun ishlaysizlar',
      'XALQNI BUNCHALIK QIYNASH KERAKMI!!!',
      'Yana boshqa idoraga joʻnatyapsizlar, bu futbol qachon tugaydi',
      "Usta keldi, ko'rdi, ketdi. Bir hafta o'tdi, jimjit. Qo'ng'iroq qilsak go'shakni tashlab qo'yadi",
    ],
    patient: [
      'Nikoh guvohnomasining nusxasini qayerdan olsam boʻladi?',
      'Hovlimizdagi tok ustunining pastki qismi chirigan, bir koʻrib ketinglar',
      'Ustalaringizga rahmat, ikki soatda ulab berishdi, baraka topishsin',
      "Bolam ko'chadan kelmadi, xavotirdaman, uchastkovoy raqamini bering",
      'Dadam qazo qildilar, defn uchun yordam puli haqida bilmoqchi edim',
      'Bozor kuni avtobuslar soni koʻpaytirilsa degan taklifim bor',
    ],
  },
  'uz-Cyrl': {
    frustrated: [
      'Икки ойдан бери эшигингизга қатнайман, бирор киши қулоқ солмади',
      'Сабр ҳам эви билан-да, эртага деб алдайвермайсизми!',
      'Нима учун мени аҳмоқ қиласизлар, ҳужжат тайёр деб чақириб яна қайтардинглар',
      'телефонни узиб куяверасизларми, неча марта килиш керак',
      'Ўзингиз шу сувни ичиб кўринг-чи, виждонингиз чидармикин!',
      'Ёзганим билан барибир ўқимайсиз, ҳар галгидек ётиб қолади',
    ],
    patient: [
      'Туғилганлик ҳақидаги гувоҳномани қайта тиклаш тартиби қандай?',
      'Кўчамиз бошидаги белги қийшайиб қолибди, тўғрилаб қўйсангизлар',
      'Ҳамширамиз Гулнорага катта раҳмат, онамни оёққа турғизди',
      'Девор ёрилган, том босиб қолишидан қўрқиб ҳовлида ётибмиз',
      'Кампирим ўтиб кетди, ёлғиз қолдим, уйда иссиқ овқат йўқ',
      'Кутубхона шанба кунлари ҳам ишлайдими',
    ],
  },
  ru: {
    frustrated: [
      'Седьмой раз прихожу, и опять обед, перерыв, учёт. Вы вообще работаете?',
      'Вы мне уже месяц поёте про какую-то комиссию, где она?',
      'Заявку приняли, заявку закрыли, а кран как тёк так и течёт. Красота',
      'ДА ПРИЕДЕТ КТО-НИБУДЬ ИЛИ НЕТ???',
      'Одно враньё, ни разу ничего не выполнили',
      'Я не мальчик бегать между вашими окошками за печатью',
    ],
    patient: [
      'Подскажите, как получить дубликат диплома?',
      'У перекрёстка наклонился светофор, посмотрите, пожалуйста',
      'Передайте водителю четвёртого маршрута спасибо, вернул сумку',
      'Сын не вернулся с занятий, очень тревожно, дайте номер дежурного',
      'Похоронила мужа, теперь не знаю, как жить с его долгами',
      'Можно ли платить за садик раз в квартал?',
    ],
  },
  en: {
    frustrated: [
      'Seven visits, seven excuses. Does anyone work in that building?',
      'You keep telling me about a commission, where is it?',
      'Ticket opened, ticket closed, tap still dripping. Brilliant.',
      'IS ANYBODY EVER GOING TO COME???',
      'Nothing but lies from your office since spring',
      'I have better things to do than chase your stamps from window to window',
    ],
    patient: [
      'How can I get a duplicate of my diploma?',
      'The traffic light at the crossing leans to one side, please have a look',
      'Please tell the driver of route four thank you, he returned my bag',
      'My son has not come home, I am very worried, whom do I call?',
      'I lost my husband in May and do not know how to live with his debts',
      'May I pay for the nursery once a quarter?',
    ],
  },
  fa: {
    frustrated: [
      'هفت بار آمدم و هر بار بهانه‌ای تازه، اصلا کسی آنجا کار می‌کند؟',
      'یک ماه است از کمیسیون حرف می‌زنید، پس کجاست؟',
      'هر چه گفتید دروغ بود، از بهار تا حالا هیچ',
      'چند بار دیگر باید زنگ بزنم تا یک نفر بیاید!!',
      'از بس مرا این طرف و آن طرف فرستادید جانم به لب رسید',
      'این بی‌احترامی به پیرمرد را چه کسی پاسخ می‌دهد',
    ],
    patient: [
      'چگونه می‌توانم المثنای دیپلم خود را بگیرم؟',
      'چراغ راهنمایی سر چهارراه کج شده است، لطفا ببینید',
      'از راننده خط چهار تشکر کنید، کیفم را پس آورد',
      'پسرم هنوز به خانه نیامده، خیلی نگرانم، به چه شماره‌ای زنگ بزنم؟',
      'شوهرم را در بهار از دست دادم و نمی‌دانم با بدهی‌هایش چه کنم',
      'آیا می‌توان شهریه مهدکودک را سه ماه یک بار پرداخت؟',
    ],
  },
};
