import { catalog } from '../catalog.ts';

/**
 * What the assistant says of its own. It never claims to be a person, and says plainly when it does not
 * know; the offer of a human stands in the same breath.
 */
export const assistant = catalog({
  unnamed: {
    uz: 'virtual yordamchi',
    ru: 'виртуальный помощник',
    en: 'the virtual assistant',
    fa: 'دستیار مجازی',
  },
  greeting: {
    uz: 'Assalomu alaykum! Men — {name}. Savolingizni yozing.',
    ru: 'Здравствуйте! Я — {name}. Напишите ваш вопрос.',
    en: 'Hello! I am {name}. What would you like to know?',
    fa: 'سلام! من {name} هستم. پرسش خود را بنویسید.',
  },
  thanks: {
    uz: 'Arzimaydi! Yana savolingiz boʻlsa, yozing.',
    ru: 'Пожалуйста! Если появятся ещё вопросы, пишите.',
    en: 'You are welcome! Write again if you have another question.',
    fa: 'خواهش می‌کنم! اگر پرسش دیگری داشتید، بنویسید.',
  },
  goodbye: {
    uz: 'Xayr, sogʻ boʻling!',
    ru: 'До свидания, всего доброго!',
    en: 'Goodbye, and all the best!',
    fa: 'خدانگهدار، روز خوبی داشته باشید!',
  },
  who: {
    uz: 'Men — {name}: kompyuter dasturiman. Tashkilotning hujjatlari va tayyor javoblari asosida javob beraman, xohlasangiz, sizni xodimga ulayman.',
    ru: 'Я — {name}, компьютерная программа. Отвечаю по документам и готовым ответам организации, а если хотите, позову сотрудника.',
    en: 'I am {name}, a computer program. I answer from the organization’s documents and prepared answers, and I can call a member of staff if you wish.',
    fa: 'من {name} هستم، یک برنامهٔ رایانه‌ای. از روی سندها و پاسخ‌های آمادهٔ سازمان پاسخ می‌دهم و اگر بخواهید، یکی از کارکنان را صدا می‌زنم.',
  },
  robot: {
    uz: 'Ha, men odam emas, dasturman. Jonli xodim bilan gaplashmoqchi boʻlsangiz, ayting — ulab beraman.',
    ru: 'Да, я программа, а не человек. Если хотите поговорить с сотрудником, скажите — я его позову.',
    en: 'Yes, I am a program, not a person. If you would rather talk to a human, just say so and I will call one.',
    fa: 'بله، من برنامه هستم، نه انسان. اگر می‌خواهید با یک نفر صحبت کنید، بگویید تا او را صدا بزنم.',
  },
  unknown: {
    uz: 'Bu savolga hujjatlarimizdan aniq javob topmadim. Xohlasangiz, sizni xodimga ulayman.',
    ru: 'Я не нашёл точного ответа на этот вопрос в наших документах. Могу позвать сотрудника.',
    en: 'I could not find a certain answer to this in our documents. I can call a member of staff for you.',
    fa: 'پاسخ مطمئنی برای این پرسش در سندهای ما پیدا نکردم. اگر بخواهید، یکی از کارکنان را صدا می‌زنم.',
  },
  handingOver: {
    uz: 'Bu savolga hujjatlarimizdan aniq javob topmadim, shuning uchun sizni xodimga ulayapman.',
    ru: 'Я не нашёл точного ответа на этот вопрос в наших документах, поэтому зову сотрудника.',
    en: 'I could not find a certain answer to this in our documents, so I am calling a member of staff.',
    fa: 'پاسخ مطمئنی برای این پرسش در سندهای ما پیدا نکردم؛ برای همین یکی از کارکنان را صدا می‌زنم.',
  },
  unknownFrustrated: {
    uz: 'Kutib qolganingiz uchun uzr. Aniq javob topmadim va taxmin qilmayman: sizni xodimga ulayinmi?',
    ru: 'Извините, что приходится ждать. Точного ответа у меня нет, а гадать не буду: позвать сотрудника?',
    en: 'I am sorry that this takes so long. I have no certain answer and will not guess: shall I call a member of staff?',
    fa: 'از اینکه معطل شدید پوزش می‌خواهم. پاسخ مطمئنی ندارم و حدس نمی‌زنم: یکی از کارکنان را صدا بزنم؟',
  },
  unknownAngry: {
    uz: 'Noroziligingizni tushunaman, uzr soʻrayman. Bunga men emas, xodim javob bergani maʼqul: sizni ulayinmi?',
    ru: 'Понимаю ваше недовольство и приношу извинения. Здесь нужен сотрудник, а не программа: позвать?',
    en: 'I understand that you are upset, and I am sorry. This needs a person rather than a program: shall I call one?',
    fa: 'ناراحتی شما را درک می‌کنم و پوزش می‌خواهم. این کار به یک نفر نیاز دارد، نه برنامه: صدا بزنم؟',
  },
  unknownSad: {
    uz: 'Bunday boʻlganidan afsusdaman. Menda aniq javob yoʻq, lekin xodimimiz yordam bera oladi: sizni ulayinmi?',
    ru: 'Мне жаль, что так вышло. У меня нет точного ответа, но вам поможет сотрудник: позвать?',
    en: 'I am sorry to hear this. I have no certain answer, but a member of staff can help: shall I call one?',
    fa: 'از این پیشامد متأسفم. پاسخ مطمئنی ندارم، اما یکی از کارکنان می‌تواند کمک کند: صدا بزنم؟',
  },
  unknownAnxious: {
    uz: 'Xavotir olmang. Men aniq javob topmadim, lekin xodimimiz aniqlashtirib beradi: aytsangiz bas, uni chaqiraman.',
    ru: 'Не беспокойтесь. Точного ответа я не нашёл, но сотрудник разберётся: скажите, и я его позову.',
    en: 'Please do not worry. I found no certain answer, but a member of staff can look into it: just say so and I will call one.',
    fa: 'نگران نباشید. پاسخ مطمئنی پیدا نکردم، اما یکی از کارکنان رسیدگی می‌کند: کافی است بگویید تا صدا بزنم.',
  },
  unknownGrateful: {
    uz: 'Rahmat! Afsuski, bunga aniq javob topmadim. Xohlasangiz, sizni xodimga ulayman.',
    ru: 'Спасибо вам! К сожалению, точного ответа я не нашёл. Могу позвать сотрудника.',
    en: 'Thank you! Unfortunately I found no certain answer to this. I can call a member of staff for you.',
    fa: 'سپاسگزارم! متأسفانه پاسخ مطمئنی پیدا نکردم. اگر بخواهید، یکی از کارکنان را صدا می‌زنم.',
  },
});
