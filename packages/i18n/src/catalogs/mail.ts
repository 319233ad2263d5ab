import { catalog } from '../catalog.ts';

/** E-mail to staff: plain text, what opens an account on a line of its own; and the choice of what is sent. */
export const mail = catalog({
  title: { uz: 'Elektron pochta', ru: 'Электронная почта', en: 'E-mail', fa: 'رایانامه' },
  about: {
    uz: 'Tanlangan bildirishnomalar {address} manziliga yuboriladi. Murojaat matni xatga kirmaydi.',
    ru: 'Выбранные уведомления приходят на {address}. Текст обращения в письмо не попадает.',
    en: 'What you choose is sent to {address}. The text of an appeal is not in the letter.',
    fa: 'اعلان‌های برگزیده به {address} فرستاده می‌شود. متن درخواست در نامه نیست.',
  },
  kinds: {
    uz: 'Pochtaga nima yuborilsin',
    ru: 'Что присылать на почту',
    en: 'What to send by e-mail',
    fa: 'چه چیزی با رایانامه فرستاده شود',
  },
  'notice.text': {
    uz: '{sentence}\n\n{url}\n\nQaysi xatlar kelishini “Mening hisobim” sahifasida tanlaysiz.\n',
    ru: '{sentence}\n\n{url}\n\nКакие письма приходят, выбирается на странице «Моя учётная запись».\n',
    en: '{sentence}\n\n{url}\n\nYou choose which letters come on the page “My account”.\n',
    fa: '{sentence}\n\n{url}\n\nاینکه کدام نامه‌ها بیاید در صفحهٔ «حساب من» برگزیده می‌شود.\n',
  },
  'invitation.subject': {
    uz: '{organization}: ish joyiga taklif',
    ru: '{organization}: приглашение на рабочее место',
    en: '{organization}: your invitation',
    fa: '{organization}: دعوت به محیط کار',
  },
  'invitation.text': {
    uz: 'Assalomu alaykum, {name}!\n\n{organization} sizga murojaatlar bilan ishlash uchun hisob ochdi. Parol oʻrnatish uchun havolani oching:\n\n{url}\n\nHavola bir marta ishlaydi va {until} gacha amal qiladi. Uni hech kimga bermang.\n',
    ru: 'Здравствуйте, {name}!\n\n{organization}: для вас открыта учётная запись для работы с обращениями. Чтобы задать пароль, откройте ссылку:\n\n{url}\n\nСсылка действует один раз, до {until}. Никому её не передавайте.\n',
    en: 'Hello {name},\n\n{organization} has opened an account for you to work with appeals. Open this link to set your password:\n\n{url}\n\nThe link works once, until {until}. Give it to no one.\n',
    fa: 'سلام {name}،\n\n{organization} برای کار با درخواست‌ها حسابی برای شما باز کرده است. برای تعیین گذرواژه این پیوند را باز کنید:\n\n{url}\n\nپیوند یک بار و تا {until} کار می‌کند. آن را به کسی ندهید.\n',
  },
  'confirmation.subject': {
    uz: '{organization}: elektron pochtani tasdiqlash',
    ru: '{organization}: подтверждение почты',
    en: '{organization}: confirm your e-mail',
    fa: '{organization}: تأیید رایانامه',
  },
  'confirmation.text': {
    uz: 'Assalomu alaykum, {name}!\n\n{organization} roʻyxatdan oʻtkazildi. Ishni boshlash uchun havolani oching:\n\n{url}\n\nHavola {until} gacha amal qiladi. Agar roʻyxatdan siz oʻtmagan boʻlsangiz, bu xatga eʼtibor bermang: tasdiqlanmagan tashkilot oʻchiriladi.\n',
    ru: 'Здравствуйте, {name}!\n\nОрганизация зарегистрирована: {organization}. Чтобы начать работу, откройте ссылку:\n\n{url}\n\nСсылка действует до {until}. Если регистрировались не вы, не обращайте внимания на это письмо: неподтверждённая организация будет удалена.\n',
    en: 'Hello {name},\n\n{organization} has been signed up. Open this link to begin:\n\n{url}\n\nThe link works until {until}. If it was not you, take no notice of this letter: an organization that is not confirmed is deleted.\n',
    fa: 'سلام {name}،\n\n{organization} ثبت شد. برای آغاز کار این پیوند را باز کنید:\n\n{url}\n\nپیوند تا {until} کار می‌کند. اگر شما ثبت‌نام نکرده‌اید، به این نامه توجه نکنید: سازمانی که تأیید نشود پاک می‌شود.\n',
  },
  'reset.subject': {
    uz: '{organization}: yangi parol oʻrnatish',
    ru: '{organization}: новый пароль',
    en: '{organization}: set a new password',
    fa: '{organization}: تعیین گذرواژهٔ تازه',
  },
  'reset.text': {
    uz: 'Assalomu alaykum, {name}!\n\nYangi parol oʻrnatish uchun havolani oching:\n\n{url}\n\nHavola bir marta ishlaydi va {until} gacha amal qiladi. Agar buni siz soʻramagan boʻlsangiz, administratorga xabar bering: parolingiz oʻzgarmadi.\n',
    ru: 'Здравствуйте, {name}!\n\nЧтобы задать новый пароль, откройте ссылку:\n\n{url}\n\nСсылка действует один раз, до {until}. Если вы этого не просили, сообщите администратору: ваш пароль не изменился.\n',
    en: 'Hello {name},\n\nOpen this link to set a new password:\n\n{url}\n\nThe link works once, until {until}. If you did not ask for it, tell your administrator: your password has not changed.\n',
    fa: 'سلام {name}،\n\nبرای تعیین گذرواژهٔ تازه این پیوند را باز کنید:\n\n{url}\n\nپیوند یک بار و تا {until} کار می‌کند. اگر شما نخواسته‌اید، به مدیر خبر دهید: گذرواژهٔ شما عوض نشده است.\n',
  },
});
