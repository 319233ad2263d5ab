import { catalog } from '../../catalog.ts';

/** When providers are asked, and what it may cost. */
export const settings = catalog({
  'settings.title': { uz: 'Sozlamalar', ru: 'Настройки', en: 'Settings', fa: 'تنظیمات' },
  'settings.ask': {
    uz: 'Provayder qachon soʻraladi',
    ru: 'Когда спрашивать провайдера',
    en: 'When a provider is asked',
    fa: 'کی از سرویس‌دهنده پرسیده شود',
  },
  'settings.ask.unsure': {
    uz: 'Mahalliy modellar ikkilanganda',
    ru: 'Когда локальные модели сомневаются',
    en: 'When the local models waver',
    fa: 'هرگاه مدل‌های محلی دودل باشند',
  },
  'settings.askNote.unsure': {
    uz: 'Kam xarajat, tez javob. Tavsiya etiladi.',
    ru: 'Недорого и быстро. Рекомендуется.',
    en: 'Cheap and fast. Recommended.',
    fa: 'کم‌هزینه و تند. پیشنهاد می‌شود.',
  },
  'settings.ask.always': {
    uz: 'Har bir xabar uchun',
    ru: 'Для каждого сообщения',
    en: 'For every message',
    fa: 'برای هر پیام',
  },
  'settings.askNote.always': {
    uz: 'Koʻproq xarajat; kunlik chegara baribir amal qiladi.',
    ru: 'Дороже; дневной предел действует всё равно.',
    en: 'Costs more; the day’s cap still holds.',
    fa: 'پرهزینه‌تر؛ سقف روزانه همچنان در کار است.',
  },
  'settings.mask': {
    uz: 'Shaxsiy maʼlumotni yashirish',
    ru: 'Скрывать личные данные',
    en: 'Mask personal data',
    fa: 'پوشاندن داده‌های شخصی',
  },
  'settings.maskOn': {
    uz: 'Telefon, karta va pasport raqamlari, elektron pochta va manzillar provayderga ketmaydi: oʻrniga belgi qoʻyiladi.',
    ru: 'Телефоны, номера карт и паспортов, почта и адреса не уходят провайдеру: вместо них стоит метка.',
    en: 'Phones, card and passport numbers, e-mails and addresses never reach a provider: a mark stands in their place.',
    fa: 'شمارهٔ تلفن، کارت و گذرنامه، رایانامه و نشانی به سرویس‌دهنده نمی‌رسد: نشانه‌ای جای آن‌ها می‌نشیند.',
  },
  'settings.maskOff': {
    uz: 'Diqqat: xabarlar provayderga shaxsiy maʼlumotlari bilan boradi.',
    ru: 'Внимание: сообщения уходят провайдеру вместе с личными данными.',
    en: 'Careful: messages reach the provider with the personal data in them.',
    fa: 'هشدار: پیام‌ها با داده‌های شخصی به سرویس‌دهنده می‌روند.',
  },
  'settings.cap': {
    uz: 'Kunlik xarajat chegarasi',
    ru: 'Предел расходов в день',
    en: 'The day’s cap',
    fa: 'سقف هزینهٔ روزانه',
  },
  'settings.capNote': {
    uz: 'Chegaradan keyin ertagacha mahalliy modellar hal qiladi.',
    ru: 'Сверх него до завтра решают локальные модели.',
    en: 'Beyond it the local models decide until tomorrow.',
    fa: 'فراتر از آن تا فردا مدل‌های محلی تصمیم می‌گیرند.',
  },
  'settings.capWrong': {
    uz: '0 dan 100 000 gacha boʻlgan son yozing.',
    ru: 'Введите число от 0 до 100 000.',
    en: 'Enter a number from 0 to 100,000.',
    fa: 'عددی از ۰ تا ۱۰۰٬۰۰۰ بنویسید.',
  },
  'settings.floor': {
    uz: 'Eng kam ishonch',
    ru: 'Наименьшая уверенность',
    en: 'Least confidence',
    fa: 'کمترین اطمینان',
  },
  'settings.floorNote': {
    uz: 'Bundan past boʻlsa, boʻlim tanlanmaydi: murojaat saralashga tushadi.',
    ru: 'Ниже неё отдел не выбирается: обращение идёт на разбор.',
    en: 'Below it no department is chosen: the appeal goes to triage.',
    fa: 'پایین‌تر از آن اداره‌ای برگزیده نمی‌شود: درخواست به دسته‌بندی می‌رود.',
  },
  'settings.floorWrong': {
    uz: '0 dan 100 gacha boʻlgan son yozing.',
    ru: 'Введите число от 0 до 100.',
    en: 'Enter a number from 0 to 100.',
    fa: 'عددی از ۰ تا ۱۰۰ بنویسید.',
  },
  'settings.save': { uz: 'Saqlash', ru: 'Сохранить', en: 'Save', fa: 'ذخیره' },
  'settings.discard': {
    uz: 'Bekor qilish',
    ru: 'Отменить',
    en: 'Discard',
    fa: 'انصراف',
  },
  'settings.saved': {
    uz: 'Sozlamalar saqlandi',
    ru: 'Настройки сохранены',
    en: 'The settings are saved',
    fa: 'تنظیمات ذخیره شد',
  },
  'settings.undone': {
    uz: 'Avvalgi sozlamalar qaytdi',
    ru: 'Прежние настройки возвращены',
    en: 'The earlier settings are back',
    fa: 'تنظیمات پیشین بازگشت',
  },
  'settings.follows': {
    uz: 'Keyingi xabardanoq amal qiladi',
    ru: 'Действуют со следующего сообщения',
    en: 'In force from the next message on',
    fa: 'از پیام بعدی در کار است',
  },
});
