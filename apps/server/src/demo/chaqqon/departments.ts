import type { CompanyDepartment } from './types.ts';

export const departments: CompanyDepartment[] = [
  {
    key: 'orders',
    name: {
      uz: 'Buyurtmalar va mijozlar',
      ru: 'Заказы и клиенты',
      en: 'Orders and Customers',
      fa: 'سفارش‌ها و مشتریان',
    },
    description: {
      uz: 'Joʻnatma yuborish va kuzatish: buyurtma berish, kuzatuv raqami, joʻnatma qayerdaligi, yetkazish muddati, boʻlimlar manzili va ish vaqti, olish kodi, saqlash muddati, buyurtmani oʻzgartirish yoki bekor qilish. Chatdagi barcha umumiy savollar ham shu yerga. Bu yerga kirmaydi: kuryer kelmagani yoki qoʻpolligi (Kuryerlik xizmati), pul qaytarish va toʻlov xatosi (Toʻlovlar), shikastlangan yoki yoʻqolgan joʻnatma (Daʼvolar).',
      ru: 'Отправка и отслеживание: оформление заказа, номер для отслеживания, где посылка, срок доставки, адреса и часы отделений, код получения, срок хранения, изменение или отмена заказа. Сюда же все общие вопросы из чата. Сюда не относится: не приехал или нагрубил курьер (курьерская служба), возврат денег и ошибка оплаты (платежи), повреждённая или потерянная посылка (претензии).',
      en: 'Sending and tracking: placing an order, tracking numbers, where a parcel is, delivery times, addresses and hours of branches, pickup codes, storage, changing or cancelling an order. All general questions from chats come here too. Not here: a courier who did not come or was rude (Couriers), refunds and wrong payments (Payments), damaged or lost parcels (Claims).',
      fa: 'فرستادن و پیگیری: ثبت سفارش، شمارهٔ پیگیری، جای بسته، زمان تحویل، نشانی و ساعت شعبه‌ها، کد دریافت، مدت نگهداری، تغییر یا لغو سفارش. پرسش‌های کلی گفت‌وگو نیز اینجا می‌آید. اینجا نیست: نیامدن یا بدرفتاری پیک (پیک‌ها)، برگشت پول (پرداخت‌ها)، بستهٔ آسیب‌دیده یا گم‌شده (ادعاها).',
    },
    icon: 'package',
    assignment: 'pick',
  },
  {
    key: 'couriers',
    name: {
      uz: 'Kuryerlik xizmati',
      ru: 'Курьерская служба',
      en: 'Couriers',
      fa: 'پیک‌ها',
    },
    description: {
      uz: 'Kuryerlarning ishi: kuryer kelmagani yoki kechikkani, qoʻngʻiroq qilmagani, notoʻgʻri manzilga borgani, qoʻpol muomala, joʻnatmani eshik oldida qoldirib ketish, kuryer chaqirish va vaqtini kelishish, kuryerga minnatdorlik. Kuryer boʻlib ishga kirish ham shu yerga. Bu yerga kirmaydi: joʻnatma qayerdaligini bilish (Buyurtmalar), qadoq yirtilgani va buzilgan buyum (Daʼvolar), kuryerga ortiqcha toʻlangan pul (Toʻlovlar).',
      ru: 'Работа курьеров: курьер не приехал или опоздал, не позвонил, поехал не по тому адресу, нагрубил, оставил посылку у двери; вызов курьера и согласование времени, благодарность курьеру. Сюда же устройство на работу курьером. Сюда не относится: узнать, где посылка (заказы), порванная упаковка и разбитая вещь (претензии), лишние деньги, взятые курьером (платежи).',
      en: 'What couriers do: a courier who did not come, was late, did not ring, went to a wrong address, was rude or left the parcel at the door; calling a courier and agreeing on a time, thanks to a courier. Jobs as a courier too. Not here: finding out where a parcel is (Orders), torn packaging and broken things (Claims), too much money taken by a courier (Payments).',
      fa: 'کار پیک‌ها: پیکی که نیامد، دیر کرد، زنگ نزد، به نشانی نادرست رفت، بدرفتاری کرد یا بسته را پشت در گذاشت؛ درخواست پیک و هماهنگی زمان، سپاس از پیک. کار به عنوان پیک نیز اینجاست. اینجا نیست: جای بسته (سفارش‌ها)، بسته‌بندی پاره و کالای شکسته (ادعاها)، پول اضافه (پرداخت‌ها).',
    },
    icon: 'bike',
    assignment: 'auto',
  },
  {
    key: 'payments',
    name: { uz: 'Toʻlovlar', ru: 'Платежи', en: 'Payments', fa: 'پرداخت‌ها' },
    description: {
      uz: 'Pul bilan bogʻliq hamma narsa: karta orqali toʻlov oʻtmagani yoki ikki marta yechilgani, kuryerga ortiqcha toʻlangan summa, chek va hisobvaraq-faktura, bekor qilingan buyurtma uchun pulni qaytarish, sugʻurta badali, promokod. Bu yerga kirmaydi: shikastlangan yoki yoʻqolgan joʻnatma uchun kompensatsiya (Daʼvolar), doʻkonlarga yetkazganda olingan pulni oʻtkazish (Hamkorlar).',
      ru: 'Всё, что связано с деньгами: оплата картой не прошла или списана дважды, курьер взял лишнее, чек и счёт-фактура, возврат денег за отменённый заказ, страховой сбор, промокод. Сюда не относится: компенсация за повреждённую или потерянную посылку (претензии), перечисление магазинам наложенного платежа (партнёры).',
      en: 'Everything about money: a card payment that failed or was charged twice, too much taken by a courier, receipts and invoices, money back for a cancelled order, insurance fees, promo codes. Not here: compensation for a damaged or lost parcel (Claims), paying out cash on delivery to shops (Partners).',
      fa: 'هر آنچه به پول مربوط است: پرداخت ناموفق یا دوباره با کارت، پول اضافه به پیک، رسید و صورتحساب، برگشت پول سفارش لغوشده، حق بیمه، کد تخفیف. اینجا نیست: جبران بستهٔ آسیب‌دیده یا گم‌شده (ادعاها)، پرداخت پول فروشگاه‌ها (همکاران).',
    },
    icon: 'credit-card',
    assignment: 'auto',
  },
  {
    key: 'claims',
    name: {
      uz: 'Qaytarish va daʼvolar',
      ru: 'Возвраты и претензии',
      en: 'Returns and Claims',
      fa: 'برگشت و ادعاها',
    },
    description: {
      uz: 'Joʻnatma bilan yuz bergan koʻngilsizlik: yirtilgan qadoq, singan yoki ichidan narsa yoʻqolgan buyum, adashib berilgan yoki yoʻqolgan joʻnatma, uzoq kechikish, oluvchi rad etgan joʻnatmani qaytarish, dalolatnoma va kompensatsiya. Bu yerga kirmaydi: hali yoʻlda boʻlgan joʻnatmani kuzatish (Buyurtmalar), kartadan ikki marta yechilgan pul (Toʻlovlar).',
      ru: 'Неприятности с посылкой: порванная упаковка, разбитая вещь или недостача, чужая или потерянная посылка, долгая задержка, возврат посылки, от которой отказался получатель, акт и компенсация. Сюда не относится: отслеживание посылки, которая ещё в пути (заказы), деньги, списанные с карты дважды (платежи).',
      en: 'When something happened to a parcel: torn packaging, a broken or missing thing, somebody else’s or a lost parcel, a long delay, returning a parcel that the receiver refused, reports of damage and compensation. Not here: tracking a parcel that is still on its way (Orders), a card charged twice (Payments).',
      fa: 'وقتی برای بسته اتفاقی افتاده: بسته‌بندی پاره، کالای شکسته یا گم‌شده، بستهٔ اشتباهی یا گم‌شده، دیرکرد طولانی، برگشت بسته‌ای که گیرنده نپذیرفت، صورت‌جلسه و جبران خسارت. اینجا نیست: پیگیری بستهٔ در راه (سفارش‌ها)، برداشت دوباره از کارت (پرداخت‌ها).',
    },
    icon: 'package-x',
    assignment: 'auto',
  },
  {
    key: 'partners',
    name: {
      uz: 'Hamkorlar va doʻkonlar',
      ru: 'Партнёры и магазины',
      en: 'Partners and Shops',
      fa: 'همکاران و فروشگاه‌ها',
    },
    description: {
      uz: 'Doʻkonlar va tashkilotlar: shartnoma tuzish, ulgurji chegirma, API va modullarni ulash, ombordan har kuni olib ketish, yetkazganda olingan pulni hisobga oʻtkazish, solishtirma dalolatnoma, buyurtmalarni jadval bilan yuklash. Bu yerga kirmaydi: bitta joʻnatmani kuzatish (Buyurtmalar), jismoniy shaxsning toʻlovi (Toʻlovlar).',
      ru: 'Магазины и организации: договор, скидка за объём, подключение API и модулей, ежедневный забор со склада, перечисление наложенного платежа, акт сверки, загрузка заказов таблицей. Сюда не относится: отслеживание одной посылки (заказы), оплата частного лица (платежи).',
      en: 'Shops and organizations: contracts, volume discounts, connecting the API and modules, daily collection from a warehouse, payout of cash on delivery, reconciliation, uploading orders as a table. Not here: tracking one parcel (Orders), a private person’s payment (Payments).',
      fa: 'فروشگاه‌ها و سازمان‌ها: قرارداد، تخفیف حجمی، اتصال API و ماژول‌ها، گردآوری روزانه از انبار، واریز پول دریافتی هنگام تحویل، تطبیق حساب، بارگذاری سفارش‌ها با جدول. اینجا نیست: پیگیری یک بسته (سفارش‌ها)، پرداخت اشخاص (پرداخت‌ها).',
    },
    icon: 'store',
    assignment: 'auto',
  },
];
