import { catalog } from '../catalog.ts';

/** A title and a sentence for every reason for which the server refuses. */
export const problems = catalog({
  'internal.title': {
    uz: 'Xatolik yuz berdi',
    ru: 'Произошла ошибка',
    en: 'Something went wrong',
    fa: 'خطایی رخ داد',
  },
});
