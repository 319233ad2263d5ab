import { catalog } from '../../catalog.ts';

/** An archive moves into an empty organization. */
export const into = catalog({
  'in.title': {
    uz: 'Arxivni yuklash',
    ru: 'Загрузить архив',
    en: 'Take an archive in',
    fa: 'وارد کردن بایگانی',
  },
  'in.about': {
    uz: 'Tashkilot hali boʻsh boʻlsa, arxivdagi hamma narsa unga koʻchadi. Sizning hisobingiz va manzilingiz oʻzgarmaydi. Faqat oʻzingizga tegishli arxivni yuklang.',
    ru: 'Пока организация пуста, в неё переносится всё из архива. Ваша учётная запись и адрес остаются прежними. Загружайте только собственный архив.',
    en: 'While the organization is still empty, everything of the archive moves in. Your account and your address stay. Take in only an archive of your own.',
    fa: 'تا وقتی سازمان خالی است، همهٔ محتوای بایگانی به آن منتقل می‌شود. حساب و نشانی شما می‌ماند. فقط بایگانی خودتان را وارد کنید.',
  },
  'in.full': {
    uz: 'Tashkilot boʻsh emas, shuning uchun arxivni bu yerga yuklab boʻlmaydi. Bor narsalar: {parts}.',
    ru: 'Организация не пуста, поэтому архив сюда не загрузить. Уже есть: {parts}.',
    en: 'The organization is not empty, so no archive can be taken in. It has: {parts}.',
    fa: 'سازمان خالی نیست و بایگانی را نمی‌توان وارد کرد. موجود است: {parts}.',
  },
  'in.choose': {
    uz: 'Arxivni tanlash',
    ru: 'Выбрать архив',
    en: 'Choose an archive',
    fa: 'انتخاب بایگانی',
  },
  'in.drop': {
    uz: 'ZIP arxivni shu yerga tashlang',
    ru: 'Перетащите ZIP-архив сюда',
    en: 'Drop the ZIP archive here',
    fa: 'بایگانی ZIP را اینجا رها کنید',
  },
  'in.uploading': {
    uz: 'Yuborilmoqda: {percent}',
    ru: 'Отправка: {percent}',
    en: 'Uploading: {percent}',
    fa: 'در حال بارگذاری: {percent}',
  },
  'in.checking': {
    uz: 'Arxiv tekshirilmoqda …',
    ru: 'Архив проверяется …',
    en: 'The archive is being checked …',
    fa: 'بایگانی در حال بررسی است …',
  },
  'in.storing': {
    uz: 'Koʻchirilmoqda: {rows} / {total} yozuv, {files} / {filesTotal} fayl',
    ru: 'Переносим: записи {rows} из {total}, файлы {files} из {filesTotal}',
    en: 'Moving in: {rows} of {total} records, {files} of {filesTotal} files',
    fa: 'در حال انتقال: {rows} از {total} رکورد، {files} از {filesTotal} پرونده',
  },
  'in.ready': {
    uz: '“{name}” arxivi koʻchirildi',
    ru: 'Архив «{name}» перенесён',
    en: 'The archive of “{name}” has moved in',
    fa: 'بایگانی «{name}» وارد شد',
  },
  'in.made': {
    uz: 'Arxiv sanasi: {when}',
    ru: 'Архив от {when}',
    en: 'Archive of {when}',
    fa: 'بایگانی {when}',
  },
  'in.catchingUp': {
    uz: 'Qidiruv va hisobotlar yetib kelmoqda: yana {count} ta.',
    ru: 'Поиск и отчёты догоняют: осталось {count}.',
    en: 'Search and reports are catching up: {count} to go.',
    fa: 'جست‌وجو و گزارش‌ها در حال به‌روز شدن‌اند: {count} مورد مانده.',
  },
  'in.complete': {
    uz: 'Qidiruv va hisobotlar tayyor.',
    ru: 'Поиск и отчёты готовы.',
    en: 'Search and reports are ready.',
    fa: 'جست‌وجو و گزارش‌ها آماده‌اند.',
  },
  'in.next': {
    uz: 'Endi: xodimlarga taklif havolasini yuboring, API kalitlari va botni qayta ulang, vebhuklar va vidjet saytlarini yoqing.',
    ru: 'Дальше: пригласите сотрудников, создайте ключи API и подключите бота, включите вебхуки и сайты виджета.',
    en: 'Next: invite staff, make API keys, connect the bot, switch on webhooks and the widget’s sites.',
    fa: 'گام بعد: کارکنان را دعوت کنید، کلید API بسازید، ربات را وصل کنید و وب‌هوک‌ها و سایت‌های ویجت را روشن کنید.',
  },
  'in.failed': {
    uz: 'Arxiv olinmadi, hech narsa oʻzgarmadi',
    ru: 'Архив не принят, ничего не изменилось',
    en: 'The archive was not taken; nothing has changed',
    fa: 'بایگانی پذیرفته نشد و چیزی تغییر نکرد',
  },
  'in.where': {
    uz: '{file}, {line}-qator',
    ru: '{file}, строка {line}',
    en: '{file}, line {line}',
    fa: '{file}، سطر {line}',
  },
  'in.field': {
    uz: '{file}, {line}-qator, maydon: {field}',
    ru: '{file}, строка {line}, поле {field}',
    en: '{file}, line {line}, field {field}',
    fa: '{file}، سطر {line}، فیلد {field}',
  },
});
