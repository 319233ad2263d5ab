import { catalog } from '../catalog.ts';

/** What the server itself writes: SMS, pages without script, the receipt. */
export const server = catalog({
  'sms.code': {
    uz: '{organization}: tasdiqlash kodi {code}. Uni hech kimga aytmang. {minutes} daqiqa amal qiladi.',
    ru: '{organization}: код подтверждения {code}. Никому его не сообщайте. Действует {minutes} мин.',
    en: '{organization}: your code is {code}. Tell it to no one. Valid for {minutes} minutes.',
    fa: '{organization}: کد تأیید {code}. آن را به کسی نگویید. تا {minutes} دقیقه معتبر است.',
  },
});
