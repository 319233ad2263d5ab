import { catalog } from '../catalog.ts';

/** The system's lines in a conversation, as the citizen reads them. */
export const system = catalog({
  resumed: {
    uz: 'Ish davom etmoqda.',
    ru: 'Работа продолжается.',
    en: 'Work continues.',
    fa: 'کار ادامه یافت.',
  },
});
