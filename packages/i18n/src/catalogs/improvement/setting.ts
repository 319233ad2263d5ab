import { catalog } from '../../catalog.ts';

/** What administrators set of reminders and the digest, and what heads choose for themselves. */
export const setting = catalog({
  'feedback.title': { uz: 'Baholash', ru: 'Оценки', en: 'Ratings', fa: 'امتیازدهی' },
  'feedback.about': {
    uz: 'Yopilgan murojaat baholanmasa, fuqaroga bir marta eslatiladi: Telegram yoki brauzer orqali, kunduzi (9:00–20:00). SMS yuborilmaydi.',
    ru: 'Если закрытое обращение не оценили, гражданину один раз напоминают: в Telegram или в браузере, днём (9:00–20:00). SMS не отправляются.',
    en: 'When a closed appeal has not been rated its citizen is reminded once: by Telegram or in the browser, by day (9:00–20:00). No text message is sent.',
    fa: 'اگر به درخواست بسته‌شده امتیاز داده نشود، یک بار به شهروند یادآوری می‌شود: در تلگرام یا مرورگر، در روز (۹:۰۰–۲۰:۰۰). پیامک فرستاده نمی‌شود.',
  },
  'feedback.reminder': {
    uz: 'Baholashni eslatish',
    ru: 'Напоминать об оценке',
    en: 'Remind of the rating',
    fa: 'یادآوری امتیازدهی',
  },
  'feedback.afterHours': {
    uz: 'Yopilgandan necha soat keyin (1–168)',
    ru: 'Через сколько часов после закрытия (1–168)',
    en: 'How many hours after the close (1–168)',
    fa: 'چند ساعت پس از بسته شدن (۱–۱۶۸)',
  },
  'digest.title': {
    uz: 'Rahbarlarga kunlik hisobot',
    ru: 'Ежедневная сводка руководителям',
    en: 'Daily digest to heads',
    fa: 'گزارش روزانه به مسئولان',
  },
  'digest.about': {
    uz: 'Operator va administratorlarga har kuni ertalab kechagi kun raqamlari yuboriladi: Telegram yoki elektron pochta orqali. Unda fuqarolarning maʼlumotlari boʻlmaydi. Aytadigan gap boʻlmasa, yuborilmaydi.',
    ru: 'Операторам и администраторам каждое утро приходят цифры за вчера: в Telegram или на почту. Данных граждан в сводке нет. Если сказать нечего, она не приходит.',
    en: 'Operators and administrators get yesterday’s figures each morning: by Telegram or e-mail. There is nothing about citizens in it. When there is nothing to say it does not come.',
    fa: 'هر بامداد رقم‌های دیروز برای کارگزاران و مدیران فرستاده می‌شود: در تلگرام یا با رایانامه. چیزی دربارهٔ شهروندان در آن نیست. اگر چیزی برای گفتن نباشد، نمی‌آید.',
  },
  'digest.on': {
    uz: 'Hisobot yuborilsin',
    ru: 'Отправлять сводку',
    en: 'Send the digest',
    fa: 'گزارش فرستاده شود',
  },
  'digest.hour': {
    uz: 'Soat nechada (tashkilot vaqti bilan, 0–23)',
    ru: 'В котором часу (по времени организации, 0–23)',
    en: 'At what hour (by the organization’s clocks, 0–23)',
    fa: 'در چه ساعتی (به وقت سازمان، ۰–۲۳)',
  },
  'digest.mine': {
    uz: 'Kunlik hisobot',
    ru: 'Ежедневная сводка',
    en: 'Daily digest',
    fa: 'گزارش روزانه',
  },
  'digest.mineAbout': {
    uz: 'Kechagi kun raqamlari ertalab qayerga kelsin. Hech biri belgilanmasa, kelmaydi.',
    ru: 'Куда присылать утром цифры за вчера. Если ничего не отмечено, сводка не приходит.',
    en: 'Where yesterday’s figures come in the morning. With nothing ticked they do not come.',
    fa: 'رقم‌های دیروز بامداد به کجا بیاید. اگر چیزی برگزیده نشود، نمی‌آید.',
  },
  'digest.by': { uz: 'Qayerga', ru: 'Куда', en: 'Where to', fa: 'به کجا' },
  'digest.way.telegram': { uz: 'Telegram', ru: 'Telegram', en: 'Telegram', fa: 'تلگرام' },
  'digest.way.email': {
    uz: 'Elektron pochta',
    ru: 'Электронная почта',
    en: 'E-mail',
    fa: 'رایانامه',
  },
});
