import type { CompanyFaq } from '../types.ts';
import { categories } from './categories.ts';

const { delivery } = categories;

/** How parcels arrive. */
export const deliveryFaqs: CompanyFaq[] = [
  {
    category: delivery,
    priority: 9,
    uz: {
      question: 'Joʻnatma necha kunda yetib boradi?',
      answer:
        'Bir shahar ichida 1 kun, viloyat markazlari orasida 2–3 ish kuni, uzoq tumanlarga 5 ish kunigacha. Toshkentda soat 14:00 gacha berilgan tezkor buyurtma shu kuni yetkaziladi.',
      keywords: ['yetkazish muddati', 'necha kunda keladi', 'qachon yetib boradi'],
    },
    ru: {
      question: 'За сколько дней доставят посылку?',
      answer:
        'По городу за 1 день, между областными центрами за 2–3 рабочих дня, в отдалённые районы до 5 рабочих дней. Срочный заказ в Ташкенте до 14:00 доставят в тот же день.',
      keywords: ['срок доставки', 'сроки доставки', 'сколько дней доставка'],
    },
    en: {
      question: 'How many days does delivery take?',
      answer:
        '1 day within a city, 2 to 3 working days between regional centres, up to 5 working days to remote districts. An express order placed in Tashkent before 14:00 arrives the same day.',
      keywords: ['delivery time', 'how many days until it comes', 'when will it arrive'],
    },
    fa: {
      question: 'تحویل بسته چند روز زمان می‌برد؟',
      answer:
        'درون یک شهر ۱ روز، میان مرکزهای استان ۲ تا ۳ روز کاری و تا ناحیه‌های دور حداکثر ۵ روز کاری. سفارش فوری در تاشکند پیش از ساعت ۱۴ همان روز می‌رسد.',
      keywords: ['زمان تحویل', 'مدت تحویل'],
    },
  },
  {
    category: delivery,
    priority: 8,
    uz: {
      question: 'Joʻnatmam qayerda ekanini qanday bilaman?',
      answer:
        'Holati har 2 soatda SMS orqali keladi va shaxsiy kabinetda turadi. Bir kundan ortiq oʻzgarmasa, “Xodim bilan gaplashish” tugmasini bosing: qayerdaligini aniqlab beramiz.',
      keywords: ['kuzatish', 'kuzatuv raqami', 'trek raqam', 'joʻnatmam qayerda'],
    },
    ru: {
      question: 'Как узнать, где моя посылка?',
      answer:
        'Статус приходит в SMS каждые 2 часа и виден в личном кабинете. Если он не меняется больше суток, нажмите «Поговорить с сотрудником»: мы выясним, где посылка.',
      keywords: ['отследить', 'отслеживание', 'трек-номер', 'где моя посылка'],
    },
    en: {
      question: 'How do I track my parcel?',
      answer:
        'Its status comes in a text message every 2 hours and stands in your account. If it has not changed for more than a day, press “Talk to a person” and we find out where the parcel is.',
      keywords: ['tracking', 'track parcel', 'where is my parcel'],
    },
    fa: {
      question: 'چگونه بسته‌ام را پیگیری کنم؟',
      answer:
        'وضعیت بسته هر ۲ ساعت با پیامک می‌آید و در حساب شما دیده می‌شود. اگر بیش از یک روز تغییر نکرد، «گفت‌وگو با کارمند» را بزنید تا جای بسته را پیدا کنیم.',
      keywords: ['پیگیری', 'شمارهٔ پیگیری', 'بستهٔ من کجاست'],
    },
  },
  {
    category: delivery,
    uz: {
      question: 'Kuryer kelganda uyda boʻlmasam nima boʻladi?',
      answer:
        'Kuryer oldindan qoʻngʻiroq qiladi va ertasi kuni yana bir marta keladi. Ikki urinish bepul, uchinchisi 8 000 soʻm. Xohlasangiz, joʻnatmani eng yaqin boʻlimda qoldiramiz.',
      keywords: ['uyda boʻlmasam', 'uyda yoʻq edim', 'qayta urinish'],
    },
    ru: {
      question: 'Что будет, если курьер не застанет меня дома?',
      answer:
        'Курьер звонит заранее и приезжает ещё раз на следующий день. Две попытки бесплатны, третья стоит 8 000 сумов. По желанию оставим посылку в ближайшем отделении.',
      keywords: ['нет дома', 'не было дома', 'повторная доставка'],
    },
    en: {
      question: 'What happens if I am not at home when the courier comes?',
      answer:
        'The courier rings beforehand and comes once more the next day. Two attempts are free, a third costs 8,000 soums. If you like, we leave the parcel at the nearest branch.',
      keywords: ['not at home', 'missed courier', 'missed delivery'],
    },
    fa: {
      question: 'اگر هنگام آمدن پیک خانه نباشم چه می‌شود؟',
      answer:
        'پیک از پیش زنگ می‌زند و روز بعد یک بار دیگر می‌آید. دو بار رایگان است و بار سوم ۸۰۰۰ سوم. اگر بخواهید بسته را در نزدیک‌ترین شعبه می‌گذاریم.',
      keywords: ['خانه نبودم', 'تحویل دوباره'],
    },
  },
  {
    category: delivery,
    uz: {
      question: 'Yetkazish manzilini oʻzgartirsam boʻladimi?',
      answer:
        'Ha. Kuryer yoʻlga chiqquncha bepul, undan keyin 10 000 soʻm. Kuzatuv raqami va yangi manzilni shu chatga yozing.',
      keywords: ['manzilni oʻzgartirish', 'boshqa manzil', 'adresni oʻzgartirish'],
    },
    ru: {
      question: 'Можно ли изменить адрес доставки?',
      answer:
        'Да. Пока курьер не выехал, бесплатно, потом 10 000 сумов. Напишите в этот чат номер посылки и новый адрес.',
      keywords: ['изменить адрес', 'сменить адрес', 'другой адрес'],
    },
    en: {
      question: 'Can I change the delivery address?',
      answer:
        'Yes. It is free until the courier has set off and costs 10,000 soums afterwards. Write the tracking number and the new address into this chat.',
      keywords: ['change address', 'another address', 'wrong address'],
    },
    fa: {
      question: 'آیا می‌توانم نشانی تحویل را عوض کنم؟',
      answer:
        'بله. تا پیش از راه افتادن پیک رایگان است و پس از آن ۱۰٬۰۰۰ سوم. شمارهٔ پیگیری و نشانی تازه را در همین گفت‌وگو بنویسید.',
      keywords: ['تغییر نشانی', 'نشانی دیگر'],
    },
  },
  {
    category: delivery,
    uz: {
      question: 'Joʻnatmani olish uchun qanday hujjat kerak?',
      answer:
        'SMS orqali kelgan 4 xonali kod yetarli. Kod boʻlmasa, pasport yoki ID-karta koʻrsatiladi. Boshqa odam olsa, unga kodni aytib qoʻying.',
      keywords: ['pasport', 'olish kodi', 'SMS kod', 'qanday hujjat'],
    },
    ru: {
      question: 'Какой документ нужен, чтобы получить посылку?',
      answer:
        'Достаточно кода из 4 цифр, который придёт в SMS. Без кода нужен паспорт или ID-карта. Если забирает другой человек, сообщите ему код.',
      keywords: ['паспорт', 'код получения', 'код из смс', 'какой документ'],
    },
    en: {
      question: 'What do I need to collect a parcel?',
      answer:
        'The four-digit code from the text message is enough. Without it show a passport or ID card. If somebody else collects it, tell them the code.',
      keywords: ['passport', 'pickup code', 'sms code', 'id card'],
    },
    fa: {
      question: 'برای گرفتن بسته چه مدرکی لازم است؟',
      answer:
        'کد چهاررقمی پیامک بس است. بدون کد، گذرنامه یا کارت شناسایی نشان دهید. اگر کس دیگری می‌گیرد، کد را به او بگویید.',
      keywords: ['گذرنامه', 'کد دریافت', 'کارت شناسایی'],
    },
  },
  {
    category: delivery,
    uz: {
      question: 'Tunda yoki yakshanba kuni yetkazasizlarmi?',
      answer:
        'Kuryerlar har kuni soat 9:00 dan 21:00 gacha ishlaydi, yakshanba kuni 10:00 dan 18:00 gacha. Tunda yetkazilmaydi.',
      keywords: ['yakshanba', 'tunda', 'dam olish kuni'],
    },
    ru: {
      question: 'Доставляете ли вы ночью или в воскресенье?',
      answer:
        'Курьеры работают каждый день с 9:00 до 21:00, в воскресенье с 10:00 до 18:00. Ночью не доставляем.',
      keywords: ['воскресенье', 'ночью', 'выходные'],
    },
    en: {
      question: 'Do you deliver at night or on Sundays?',
      answer:
        'Couriers work every day from 9:00 to 21:00, on Sundays from 10:00 to 18:00. We do not deliver at night.',
      keywords: ['sunday', 'at night', 'weekend'],
    },
    fa: {
      question: 'آیا شب یا یکشنبه هم تحویل می‌دهید؟',
      answer: 'پیک‌ها هر روز از ۹ تا ۲۱ و یکشنبه‌ها از ۱۰ تا ۱۸ کار می‌کنند. شب تحویل نداریم.',
      keywords: ['یکشنبه', 'شب', 'تعطیل'],
    },
  },
  {
    category: delivery,
    uz: {
      question: 'Chet elga joʻnatma yuborsa boʻladimi?',
      answer: 'Hozircha yoʻq: biz faqat Oʻzbekiston ichida yetkazamiz.',
      keywords: ['chet el', 'chet elga', 'xalqaro', 'Rossiyaga', 'Qozogʻistonga'],
    },
    ru: {
      question: 'Можно ли отправить посылку за границу?',
      answer: 'Пока нет: мы доставляем только внутри Узбекистана.',
      keywords: ['за границу', 'международная', 'в Россию', 'в Казахстан'],
    },
    en: {
      question: 'Can I send a parcel abroad?',
      answer: 'Not yet: we deliver within Uzbekistan only.',
      keywords: ['abroad', 'international', 'another country'],
    },
    fa: {
      question: 'آیا می‌توانم بسته به خارج بفرستم؟',
      answer: 'هنوز نه: ما تنها درون ازبکستان تحویل می‌دهیم.',
      keywords: ['خارج از کشور', 'بین‌المللی'],
    },
  },
  {
    category: delivery,
    uz: {
      question: 'Olish kodi kelmadi, nima qilay?',
      answer:
        'SMS 10 daqiqada kelmasa, boʻlimda telefon raqamingizni ayting: xodim kodni qayta yuboradi. Boʻlmasa, pasport bilan ham olasiz.',
      keywords: ['kod kelmadi', 'SMS kelmadi'],
    },
    ru: {
      question: 'Код получения не пришёл, что делать?',
      answer:
        'Если SMS не пришло за 10 минут, назовите в отделении свой телефон: сотрудник отправит код ещё раз. Можно получить и по паспорту.',
      keywords: ['код не пришёл', 'смс не пришло'],
    },
    en: {
      question: 'The pickup code did not come, what now?',
      answer:
        'If the text message has not come within 10 minutes, tell your phone number at the branch and the clerk sends it again. A passport will do as well.',
      keywords: ['code did not come', 'no sms', 'no code'],
    },
    fa: {
      question: 'کد دریافت نیامد، چه کنم؟',
      answer:
        'اگر پیامک تا ۱۰ دقیقه نیامد، شمارهٔ تلفن خود را در شعبه بگویید تا کد دوباره فرستاده شود. با گذرنامه هم می‌شود گرفت.',
      keywords: ['کد نیامد', 'پیامک نیامد'],
    },
  },
];
