import { catalog } from '../catalog.ts';

/** What staff and administrators read. */
export const staff = catalog({
  'nav.inbox': { uz: 'Kiruvchilar', ru: 'Входящие', en: 'Inbox', fa: 'ورودی‌ها' },
});
