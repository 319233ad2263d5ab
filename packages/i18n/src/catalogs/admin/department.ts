import { catalog } from '../../catalog.ts';

/** What a department has beside its words. */
export const department = catalog({
  'department.work': {
    uz: 'Navbat va xabarlar',
    ru: 'Очередь и уведомления',
    en: 'Queue and notices',
    fa: 'صف و اعلان‌ها',
  },
  'department.icon': { uz: 'Belgi', ru: 'Значок', en: 'Icon', fa: 'نشان' },
  'department.assignment': {
    uz: 'Murojaatlar xodimga qanday tushadi?',
    ru: 'Как обращения попадают к сотрудникам?',
    en: 'How do sessions get to staff?',
    fa: 'موارد چگونه به کارکنان می‌رسند؟',
  },
  'department.assignment.pick': {
    uz: 'Xodim navbatdan oʻzi oladi',
    ru: 'Сотрудник сам берёт из очереди',
    en: 'Staff pick from the queue',
    fa: 'کارکنان خود از صف برمی‌دارند',
  },
  'department.assignment.auto': {
    uz: 'Dastur ishi kam xodimga beradi',
    ru: 'Программа даёт тому, у кого меньше работы',
    en: 'The program gives it to whoever has the fewest',
    fa: 'برنامه به کسی می‌دهد که کار کمتری دارد',
  },
  'department.assignmentNote.pick': {
    uz: 'Navbatdagi tartib: ustuvorlik, keyin muddat.',
    ru: 'Порядок очереди: важность, затем срок.',
    en: 'The queue’s order: priority, then the deadline.',
    fa: 'ترتیب صف: اولویت، سپس مهلت.',
  },
  'department.assignmentNote.auto': {
    uz: 'Faqat ish joyida boʻlgan va sigʻimi toʻlmagan xodimlarga.',
    ru: 'Только тем, кто на месте и не занят до предела.',
    en: 'Only to those who are there and below their capacity.',
    fa: 'تنها به کسانی که حاضرند و گنجایش دارند.',
  },
  'department.telegram': {
    uz: 'Telegram guruhi',
    ru: 'Группа Telegram',
    en: 'Telegram group',
    fa: 'گروه تلگرام',
  },
  'department.telegramNote': {
    uz: 'Yangi murojaat haqida shu guruhga xabar boradi: {example} yoki {group}.',
    ru: 'О новых обращениях сообщается в эту группу: {example} или {group}.',
    en: 'The group that hears of new sessions: {example} or {group}.',
    fa: 'خبر موارد تازه به این گروه می‌رود: {example} یا {group}.',
  },
  'department.telegramWrong': {
    uz: 'Guruh raqamini ({example} kabi) yoki @nomini yozing',
    ru: 'Укажите номер группы (вида {example}) или её @имя',
    en: 'Enter the group’s number (such as {example}) or its @name',
    fa: 'شمارهٔ گروه (مانند {example}) یا @نام آن را بنویسید',
  },
  'department.delete': {
    uz: 'Boʻlimni oʻchirish',
    ru: 'Удалить отдел',
    en: 'Delete the department',
    fa: 'پاک کردن اداره',
  },
  'department.deleteAbout': {
    uz: 'Faqat hech qayerda tilga olinmagan boʻlim oʻchiriladi. Boshqasini faolsizlantiring.',
    ru: 'Удалить можно только отдел, который нигде не упомянут. Остальные отключайте.',
    en: 'Only a department that nothing refers to can be deleted. Make others inactive.',
    fa: 'تنها اداره‌ای را می‌توان پاک کرد که هیچ چیز به آن وابسته نیست. بقیه را غیرفعال کنید.',
  },
  'department.deleteAsk': {
    uz: '«{name}» oʻchirilsinmi?',
    ru: 'Удалить «{name}»?',
    en: 'Delete “{name}”?',
    fa: '«{name}» پاک شود؟',
  },
  'department.deleteText': {
    uz: 'Nomi va tavsiflari oʻchadi. Buni ortga qaytarib boʻlmaydi.',
    ru: 'Название и описания будут удалены. Это нельзя отменить.',
    en: 'Its name and descriptions go. This cannot be taken back.',
    fa: 'نام و شرح‌های آن پاک می‌شود. این کار برگشت ندارد.',
  },
  'department.deleted': {
    uz: 'Boʻlim oʻchirildi',
    ru: 'Отдел удалён',
    en: 'Department deleted',
    fa: 'اداره پاک شد',
  },
  'department.deletedText': {
    uz: 'Yangi murojaatlar unga bormaydi.',
    ru: 'Новые обращения туда не пойдут.',
    en: 'New sessions no longer go there.',
    fa: 'موارد تازه دیگر به آن نمی‌روند.',
  },
});
