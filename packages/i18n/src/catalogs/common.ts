import { catalog } from '../catalog.ts';

/** Strings that every face of the product shares. */
export const common = catalog({
  'action.send': { uz: 'Yuborish', ru: 'Отправить', en: 'Send', fa: 'فرستادن' },
  'action.cancel': { uz: 'Bekor qilish', ru: 'Отмена', en: 'Cancel', fa: 'لغو' },
  'action.save': { uz: 'Saqlash', ru: 'Сохранить', en: 'Save', fa: 'ذخیره' },
  'action.close': { uz: 'Yopish', ru: 'Закрыть', en: 'Close', fa: 'بستن' },
  'action.retry': { uz: 'Qayta urinish', ru: 'Повторить', en: 'Try again', fa: 'تلاش دوباره' },
  'action.copy': { uz: 'Nusxa olish', ru: 'Скопировать', en: 'Copy', fa: 'کپی' },
});
