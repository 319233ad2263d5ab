import { catalog } from '../catalog.ts';

/** What citizens read on the portal. */
export const portal = catalog({
  'home.title': {
    uz: 'Muammo, savol yoki taklifingiz bormi?',
    ru: 'Есть проблема, вопрос или предложение?',
    en: 'A problem, a question or an idea?',
    fa: 'مشکل، پرسش یا پیشنهادی دارید؟',
  },
  'send.more': {
    uz: 'Yana kamida {n} ta belgi',
    ru: 'Ещё не менее {n, plural, one {# символа} few {# символов} many {# символов} other {# символа}}',
    en: 'At least {n, plural, one {# more character} other {# more characters}}',
    fa: 'دست‌کم {n} نویسهٔ دیگر',
  },
});
