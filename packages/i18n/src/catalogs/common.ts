import { catalog } from '../catalog.ts';

/** Strings that every face of the product shares. */
export const common = catalog({
  'action.send': { uz: 'Yuborish', ru: 'Отправить', en: 'Send', fa: 'فرستادن' },
  'action.cancel': { uz: 'Bekor qilish', ru: 'Отмена', en: 'Cancel', fa: 'لغو' },
  'action.save': { uz: 'Saqlash', ru: 'Сохранить', en: 'Save', fa: 'ذخیره' },
  'action.close': { uz: 'Yopish', ru: 'Закрыть', en: 'Close', fa: 'بستن' },
  'action.retry': { uz: 'Qayta urinish', ru: 'Повторить', en: 'Try again', fa: 'تلاش دوباره' },
  'action.copy': { uz: 'Nusxa olish', ru: 'Скопировать', en: 'Copy', fa: 'کپی' },
  'action.back': { uz: 'Orqaga', ru: 'Назад', en: 'Back', fa: 'بازگشت' },
  'action.delete': { uz: 'Oʻchirish', ru: 'Удалить', en: 'Delete', fa: 'پاک کردن' },
  'action.edit': { uz: 'Tahrirlash', ru: 'Изменить', en: 'Edit', fa: 'ویرایش' },
  'action.open': { uz: 'Ochish', ru: 'Открыть', en: 'Open', fa: 'باز کردن' },
  'answer.yes': { uz: 'Ha', ru: 'Да', en: 'Yes', fa: 'بله' },
  'answer.no': { uz: 'Yoʻq', ru: 'Нет', en: 'No', fa: 'نه' },
  'state.loading': { uz: 'Yuklanmoqda', ru: 'Загружается', en: 'Loading', fa: 'در حال بارگیری' },
  'state.saved': { uz: 'Saqlandi', ru: 'Сохранено', en: 'Saved', fa: 'ذخیره شد' },
  'state.copied': { uz: 'Nusxa olindi', ru: 'Скопировано', en: 'Copied', fa: 'کپی شد' },
  'state.offline': {
    uz: 'Internet yoʻq',
    ru: 'Нет интернета',
    en: 'No internet',
    fa: 'اینترنت نیست',
  },
  'a11y.skip': {
    uz: 'Asosiy mazmunga oʻtish',
    ru: 'Перейти к содержанию',
    en: 'Skip to the content',
    fa: 'رفتن به محتوای اصلی',
  },
  'theme.light': { uz: 'Yorugʻ', ru: 'Светлая', en: 'Light', fa: 'روشن' },
  'theme.dark': { uz: 'Qorongʻi', ru: 'Тёмная', en: 'Dark', fa: 'تیره' },
  'theme.system': {
    uz: 'Qurilmadagidek',
    ru: 'Как на устройстве',
    en: 'As the device',
    fa: 'مانند دستگاه',
  },
});
