import { catalog } from '../../catalog.ts';

/** Refusals of changes that something else stands against. */
export const changes = catalog({
  'limit_reached.title': {
    uz: 'Chegaraga yetildi',
    ru: 'Достигнут предел',
    en: 'A limit is reached',
    fa: 'به حد مجاز رسیده است',
  },
  'limit_reached.detail': {
    uz: 'Tashkilot uchun belgilangan chegaraga yetildi: {limit}. Koʻproq kerak boʻlsa, platforma maʼmuriyatiga yozing.',
    ru: 'Достигнут предел, установленный для организации: {limit}. Если нужно больше, напишите администрации платформы.',
    en: 'The limit that is set for the organization is reached: {limit}. Write to those who run the platform if you need more.',
    fa: 'به حدی که برای سازمان تعیین شده رسیده است: {limit}. اگر بیشتر لازم است به گردانندگان سامانه بنویسید.',
  },
  'limit_reached.plain': {
    uz: 'Tashkilot uchun belgilangan chegaraga yetildi.',
    ru: 'Достигнут предел, установленный для организации.',
    en: 'The limit that is set for the organization is reached.',
    fa: 'به حدی که برای سازمان تعیین شده رسیده است.',
  },
  'limit_reached.about.staff': {
    uz: 'Tashkilotda ishlaydigan hisoblar soni chegarasiga yetildi ({limit} ta). Keraksiz hisobni yoping yoki platforma maʼmuriyatiga yozing.',
    ru: 'Достигнут предел числа работающих учётных записей ({limit}). Закройте ненужную или напишите администрации платформы.',
    en: 'The organization has as many accounts as it may ({limit}). Close one that is not needed, or write to those who run the platform.',
    fa: 'شمار حساب‌های سازمان به حد مجاز رسیده است ({limit}). حسابی را که لازم نیست ببندید یا به گردانندگان سامانه بنویسید.',
  },
  'limit_reached.about.documents': {
    uz: 'Hujjatlar uchun ajratilgan joy tugadi ({limit} MB). Keraksiz hujjatni oʻchiring yoki platforma maʼmuriyatiga yozing.',
    ru: 'Место для документов закончилось ({limit} МБ). Удалите ненужный документ или напишите администрации платформы.',
    en: 'The room for documents is used up ({limit} MB). Delete one that is not needed, or write to those who run the platform.',
    fa: 'جای اسناد پر شده است ({limit} مگابایت). سندی را که لازم نیست پاک کنید یا به گردانندگان سامانه بنویسید.',
  },
  'limit_reached.about.sessions': {
    uz: 'Bugun bu yerda boshqa suhbat ochib boʻlmaydi. Ertaga yozing yoki tashkilotga boshqa yoʻl bilan murojaat qiling.',
    ru: 'Сегодня здесь больше нельзя начать разговор. Напишите завтра или обратитесь в организацию другим способом.',
    en: 'No more conversations can be opened here today. Write tomorrow, or reach the organization another way.',
    fa: 'امروز دیگر نمی‌توان اینجا گفت‌وگویی باز کرد. فردا بنویسید یا از راه دیگری با سازمان تماس بگیرید.',
  },
  'in_use.title': {
    uz: 'Bundan foydalanilmoqda',
    ru: 'Это используется',
    en: 'This is in use',
    fa: 'این در حال استفاده است',
  },
  'in_use.detail': {
    uz: 'Unga bogʻlangan yozuvlar bor, shuning uchun oʻchirib boʻlmaydi. Oʻrniga uni faolsizlantiring.',
    ru: 'К нему привязаны записи, поэтому удалить его нельзя. Отключите его вместо этого.',
    en: 'Records belong to it, so it cannot be deleted. Switch it off instead.',
    fa: 'رکوردهایی به آن وابسته‌اند و نمی‌توان آن را حذف کرد. به‌جای آن غیرفعالش کنید.',
  },
  'already_running.title': {
    uz: 'Sinov allaqachon ketyapti',
    ru: 'Проверка уже идёт',
    en: 'A trial is already running',
    fa: 'آزمایشی در جریان است',
  },
  'already_running.detail': {
    uz: 'Tashkilotda bir vaqtda bitta sinov oʻtkaziladi. U tugaguncha kuting yoki uni toʻxtating.',
    ru: 'В организации одновременно идёт только одна проверка. Дождитесь её конца или остановите её.',
    en: 'Only one trial runs in an organization at a time. Wait until it is over, or stop it.',
    fa: 'در هر سازمان هم‌زمان تنها یک آزمایش اجرا می‌شود. تا پایان آن صبر کنید یا آن را متوقف کنید.',
  },
  'not_empty.title': {
    uz: 'Tashkilot boʻsh emas',
    ru: 'Организация не пуста',
    en: 'The organization is not empty',
    fa: 'سازمان خالی نیست',
  },
  'not_empty.detail': {
    uz: 'Arxivni faqat hali boʻsh tashkilotga yuklash mumkin. Toʻsqinlik qilayotganlar: {parts}.',
    ru: 'Архив можно загрузить только в пустую организацию. Мешает: {parts}.',
    en: 'An archive can be taken only into an organization that is still empty. In the way: {parts}.',
    fa: 'بایگانی را فقط در سازمانی می‌توان وارد کرد که هنوز خالی است. مانع: {parts}.',
  },
  'changed_meanwhile.title': {
    uz: 'Bu vaqt ichida boshqa kishi oʻzgartirgan',
    ru: 'Тем временем это изменил другой человек',
    en: 'Somebody else changed this meanwhile',
    fa: 'در این میان کسی دیگر این را تغییر داده است',
  },
  'changed_meanwhile.detail': {
    uz: 'Siz ochganingizdan keyin xuddi shu maydonni boshqa xodim saqladi. Uning qiymatini koʻring, soʻng kerak boʻlsa qayta saqlang.',
    ru: 'После того как вы открыли форму, это же поле сохранил другой сотрудник. Посмотрите его значение и при необходимости сохраните снова.',
    en: 'After you opened the form, somebody else saved the same field. Look at their value, then save again if you still want to.',
    fa: 'پس از آن‌که فرم را باز کردید، کسی دیگر همین بخش را ذخیره کرد. مقدار او را ببینید و اگر لازم بود دوباره ذخیره کنید.',
  },
  'taken.title': {
    uz: 'Bu allaqachon band',
    ru: 'Это уже занято',
    en: 'This is taken already',
    fa: 'این پیش‌تر گرفته شده است',
  },
  'taken.detail': {
    uz: 'Xuddi shunday yozuv bor. Boshqasini kiriting.',
    ru: 'Такая запись уже есть. Введите другое значение.',
    en: 'There is one like it already. Enter another.',
    fa: 'چنین موردی هست. مقدار دیگری وارد کنید.',
  },
  'taken.about.slug': {
    uz: 'Bu manzil nomi band. Boshqasini tanlang.',
    ru: 'Это имя в адресе уже занято. Выберите другое.',
    en: 'This name in addresses is taken. Choose another one.',
    fa: 'این نام در نشانی گرفته شده است. نام دیگری برگزینید.',
  },
  'taken.about.email': {
    uz: 'Bu pochta manzili bilan hisob bor. Roʻyxatdan toping yoki boshqa manzil kiriting.',
    ru: 'Учётная запись с этим адресом уже есть. Найдите её в списке или введите другой адрес.',
    en: 'There is an account with this e-mail already. Find it in the list, or enter another one.',
    fa: 'حسابی با این رایانامه هست. آن را در فهرست بیابید یا نشانی دیگری بنویسید.',
  },
});
