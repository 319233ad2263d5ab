import { catalog } from '../../catalog.ts';

/** Why an archive is not taken. */
export const archiveProblems = catalog({
  'problem.not_an_archive': {
    uz: 'Bu CivicConnect arxivi emas yoki u oxirigacha yuklanmagan.',
    ru: 'Это не архив CivicConnect, или он скачан не до конца.',
    en: 'This is not an archive of CivicConnect, or it was not downloaded to its end.',
    fa: 'این بایگانی CivicConnect نیست یا تا پایان دریافت نشده است.',
  },
  'problem.unknown_version': {
    uz: 'Arxiv yangiroq dastur bilan yaratilgan. Avval bu yerdagi dasturni yangilang.',
    ru: 'Архив сделан более новой программой. Сначала обновите программу здесь.',
    en: 'The archive was made by a newer program. Update this installation first.',
    fa: 'بایگانی با برنامهٔ تازه‌تری ساخته شده است. نخست این برنامه را به‌روز کنید.',
  },
  'problem.unsafe': {
    uz: 'Arxivda xavfli narsa bor: fayl nomi, hajmi yoki turi aytilganidek emas.',
    ru: 'В архиве есть опасное: имя, размер или тип файла не такие, как заявлено.',
    en: 'Something in the archive is dangerous: a name, a size or a type is not what it says.',
    fa: 'چیزی در بایگانی خطرناک است: نام، اندازه یا نوع پرونده با گفته‌اش نمی‌خواند.',
  },
  'problem.damaged': {
    uz: 'Arxiv shikastlangan: nazorat yigʻindisi mos kelmadi yoki qismi yoʻq.',
    ru: 'Архив повреждён: контрольная сумма не сошлась или части нет.',
    en: 'The archive is damaged: a checksum does not match, or a part is missing.',
    fa: 'بایگانی آسیب دیده است: مجموع کنترلی نمی‌خواند یا بخشی نیست.',
  },
  'problem.wrong_line': {
    uz: 'Qatordagi maʼlumot formatga mos emas.',
    ru: 'Строка не соответствует формату.',
    en: 'A line does not fit the format.',
    fa: 'یک سطر با قالب نمی‌خواند.',
  },
  'problem.inconsistent': {
    uz: 'Yozuvlar bir-biriga mos emas: biri takrorlangan yoki bogʻlangani arxivda yoʻq.',
    ru: 'Записи не согласованы: что-то повторяется или ссылается на то, чего нет в архиве.',
    en: 'Records do not agree: something is there twice, or names what is not in the archive.',
    fa: 'رکوردها با هم نمی‌خوانند: چیزی تکراری است یا به چیزی که در بایگانی نیست اشاره دارد.',
  },
  'problem.not_empty': {
    uz: 'Tashkilot endi boʻsh emas.',
    ru: 'Организация уже не пуста.',
    en: 'The organization is no longer empty.',
    fa: 'سازمان دیگر خالی نیست.',
  },
  'problem.limit_reached': {
    uz: 'Arxivda platforma ruxsat berganidan koʻp xodim yoki hujjat bor.',
    ru: 'В архиве больше сотрудников или документов, чем разрешает платформа.',
    en: 'The archive has more staff or documents than the platform allows.',
    fa: 'بایگانی بیش از حد مجاز سکو کارمند یا سند دارد.',
  },
  'problem.interrupted': {
    uz: 'Server ish tugamasdan toʻxtadi. Arxivni qaytadan yuklang.',
    ru: 'Сервер остановился, не закончив. Загрузите архив ещё раз.',
    en: 'The server stopped before it was done. Take the archive in again.',
    fa: 'سرور پیش از پایان کار ایستاد. بایگانی را دوباره وارد کنید.',
  },
  'problem.failed': {
    uz: 'Kutilmagan xato. Server jurnalida batafsil yozilgan.',
    ru: 'Непредвиденная ошибка. Подробности в журнале сервера.',
    en: 'Something unexpected happened. The server’s log knows more.',
    fa: 'خطای پیش‌بینی‌نشده. جزئیات در گزارش سرور است.',
  },
});
