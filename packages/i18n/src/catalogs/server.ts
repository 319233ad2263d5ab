import { catalog } from '../catalog.ts';

/** What the server itself writes: the SMS it sends. */
export const server = catalog({
  'sms.code': {
    uz: '{organization}: tasdiqlash kodi {code}. Uni hech kimga aytmang. {minutes} daqiqa amal qiladi.',
    ru: '{organization}: код подтверждения {code}. Никому его не сообщайте. Действует {minutes} мин.',
    en: '{organization}: your code is {code}. Tell it to no one. Valid for {minutes} minutes.',
    fa: '{organization}: کد تأیید {code}. آن را به کسی نگویید. تا {minutes} دقیقه معتبر است.',
  },
  'sms.replied': {
    uz: '{organization}: {number} murojaatingizga javob keldi. {url}',
    ru: '{organization}: на обращение {number} пришёл ответ. {url}',
    en: '{organization}: there is a reply to your appeal {number}. {url}',
    fa: '{organization}: به درخواست {number} پاسخ داده شد. {url}',
  },
  'sms.moved': {
    uz: '{organization}: {number} murojaatingiz boshqa boʻlimga oʻtkazildi: {department}.',
    ru: '{organization}: обращение {number} передано в другой отдел: {department}.',
    en: '{organization}: your appeal {number} was moved to {department}.',
    fa: '{organization}: درخواست {number} به ادارهٔ دیگری رفت: {department}.',
  },
  'sms.closed': {
    uz: '{organization}: {number} murojaatingiz yopildi. {url}',
    ru: '{organization}: обращение {number} закрыто. {url}',
    en: '{organization}: your appeal {number} is closed. {url}',
    fa: '{organization}: درخواست {number} بسته شد. {url}',
  },
});
