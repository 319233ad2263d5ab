import type { DemoQuickReply } from './types.ts';

/** Texts that staff of every department answer with. */
export const generalReplies: DemoQuickReply[] = [
  {
    shortcut: 'qabul',
    department: null,
    title: {
      uz: 'Murojaat qabul qilindi',
      ru: 'Обращение принято',
      en: 'Appeal received',
      fa: 'درخواست دریافت شد',
    },
    text: {
      uz: 'Assalomu alaykum, {citizen}! {number} raqamli murojaatingizni oldim va oʻrganishni boshladim. Javob {deadline} kunigacha beriladi. {agent}, {department}.',
      ru: 'Здравствуйте, {citizen}! Ваше обращение {number} у меня, я начал(а) его изучать. Ответ будет дан до {deadline}. {agent}, {department}.',
      en: 'Hello, {citizen}! I have your appeal {number} and have begun to look into it. You will have an answer by {deadline}. {agent}, {department}.',
      fa: 'سلام، {citizen}! درخواست شمارهٔ {number} شما به دست من رسید و بررسی آن را آغاز کردم. پاسخ تا {deadline} داده می‌شود. {agent}، {department}.',
    },
  },
  {
    shortcut: 'manzil',
    department: null,
    title: {
      uz: 'Aniq manzilni soʻrash',
      ru: 'Уточнить адрес',
      en: 'Ask for the exact address',
      fa: 'پرسیدن نشانی دقیق',
    },
    text: {
      uz: 'Joyni tez topishimiz uchun aniq manzilni yozing: mahalla, koʻcha, uy raqami va moʻljal. Rahmat.',
      ru: 'Чтобы мы быстро нашли место, напишите точный адрес: махалля, улица, номер дома и ориентир. Спасибо.',
      en: 'So that we find the place quickly, please write the exact address: neighbourhood, street, house number and a landmark. Thank you.',
      fa: 'برای آن‌که محل را زود پیدا کنیم، نشانی دقیق را بنویسید: محله، خیابان، شمارهٔ خانه و نشانهٔ نزدیک. سپاس.',
    },
  },
  {
    shortcut: 'surat',
    department: null,
    title: { uz: 'Surat soʻrash', ru: 'Попросить фото', en: 'Ask for a photo', fa: 'درخواست عکس' },
    text: {
      uz: 'Iloji boʻlsa, muammo koʻrinib turgan bir-ikkita surat yuboring: bu mutaxassislarga kerakli jihozni oldindan tayyorlashga yordam beradi.',
      ru: 'Если есть возможность, пришлите одну-две фотографии, где видна проблема: так специалисты заранее подготовят нужное оборудование.',
      en: 'If you can, please send a photo or two that show the problem: it helps our people to bring the right equipment.',
      fa: 'اگر می‌توانید یکی دو عکس که مشکل در آن دیده شود بفرستید؛ کارشناسان ابزار لازم را از پیش آماده می‌کنند.',
    },
  },
  {
    shortcut: 'vaqt',
    department: null,
    title: {
      uz: 'Qulay vaqtni soʻrash',
      ru: 'Уточнить удобное время',
      en: 'Ask for a convenient time',
      fa: 'پرسیدن زمان مناسب',
    },
    text: {
      uz: 'Mutaxassisimiz borib koʻrishi kerak. Qaysi kun va soat sizga qulay? Telefoningiz shu vaqtda ochiq boʻlsin.',
      ru: 'Нашему специалисту нужно приехать и посмотреть. Какой день и час вам удобны? Пожалуйста, будьте в это время на связи.',
      en: 'One of our people has to come and see. Which day and hour suit you? Please keep your phone at hand then.',
      fa: 'کارشناس ما باید از نزدیک ببیند. چه روز و ساعتی برایتان مناسب است؟ لطفاً در آن زمان تلفنتان در دسترس باشد.',
    },
  },
  {
    shortcut: 'jarayon',
    department: null,
    title: {
      uz: 'Ish davom etmoqda',
      ru: 'Работа продолжается',
      en: 'Work is going on',
      fa: 'کار ادامه دارد',
    },
    text: {
      uz: '{number} raqamli murojaatingiz boʻyicha ish davom etmoqda. Natijasini shu yerga yozaman, muddat: {deadline}.',
      ru: 'По вашему обращению {number} работа продолжается. О результате напишу здесь, срок: {deadline}.',
      en: 'Work on your appeal {number} is going on. I will write the result here; the date by which it is due: {deadline}.',
      fa: 'کار روی درخواست {number} شما ادامه دارد. نتیجه را همین‌جا می‌نویسم؛ مهلت: {deadline}.',
    },
  },
  {
    shortcut: 'muddat',
    department: null,
    title: {
      uz: 'Muddat uzaytirildi',
      ru: 'Срок продлён',
      en: 'The deadline was extended',
      fa: 'مهلت بلندتر شد',
    },
    text: {
      uz: 'Hurmatli {citizen}, masalani oʻrganish qoʻshimcha vaqt talab qildi, shuning uchun {number} raqamli murojaatingizga javob muddati {deadline} kunigacha uzaytirildi. Tushunganingiz uchun rahmat.',
      ru: 'Уважаемый(ая) {citizen}, изучение вопроса потребовало больше времени, поэтому срок ответа на обращение {number} продлён до {deadline}. Благодарим за понимание.',
      en: 'Dear {citizen}, looking into the matter takes longer, so the date by which your appeal {number} is answered has moved to {deadline}. Thank you for your understanding.',
      fa: '{citizen} گرامی، بررسی موضوع زمان بیشتری خواست؛ از این رو مهلت پاسخ به درخواست {number} تا {deadline} بلندتر شد. از شکیبایی شما سپاسگزاریم.',
    },
  },
  {
    shortcut: 'bajarildi',
    department: null,
    title: {
      uz: 'Ish bajarildi',
      ru: 'Работа выполнена',
      en: 'The work is done',
      fa: 'کار انجام شد',
    },
    text: {
      uz: 'Assalomu alaykum, {citizen}! {opened} kungi murojaatingizda koʻrsatilgan muammo bartaraf etildi. Agar kamchilik qolgan boʻlsa, shu yerga yozing.',
      ru: 'Здравствуйте, {citizen}! Проблема из вашего обращения от {opened} устранена. Если что-то осталось, напишите здесь.',
      en: 'Hello, {citizen}! What you wrote about on {opened} has been put right. If anything is left, please write here.',
      fa: 'سلام، {citizen}! مشکلی که در {opened} نوشته بودید برطرف شد. اگر کاستی‌ای مانده است همین‌جا بنویسید.',
    },
  },
  {
    shortcut: 'tekshir',
    department: null,
    title: {
      uz: 'Natijani tekshirishni soʻrash',
      ru: 'Попросить проверить результат',
      en: 'Ask to check the result',
      fa: 'درخواست بررسی نتیجه',
    },
    text: {
      uz: 'Iltimos, muammo toʻliq bartaraf boʻlganini tekshirib, javob yozing. Javobingizdan keyin murojaatni yopamiz.',
      ru: 'Пожалуйста, проверьте, полностью ли устранена проблема, и ответьте. После вашего ответа мы закроем обращение.',
      en: 'Please check whether the problem is quite gone and let us know. We will close the appeal after your answer.',
      fa: 'لطفاً بررسی کنید که مشکل به‌طور کامل برطرف شده است و پاسخ دهید. پس از پاسخ شما درخواست را می‌بندیم.',
    },
  },
  {
    shortcut: 'qabulxona',
    department: null,
    title: {
      uz: 'Qabulga taklif',
      ru: 'Приглашение на приём',
      en: 'Invitation to the reception',
      fa: 'دعوت به پذیرش',
    },
    text: {
      uz: 'Masalani joyida hal qilish uchun {organization} qabulxonasiga keling: dushanba–juma, 9:00–18:00. Oʻzingiz bilan pasport va bor hujjatlarni olib keling.',
      ru: 'Чтобы решить вопрос на месте, приходите в приёмную: {organization}, понедельник–пятница, 9:00–18:00. Возьмите паспорт и имеющиеся документы.',
      en: 'To settle the matter on the spot, please come to the reception of {organization}, Monday to Friday, 9:00–18:00. Bring your passport and what papers you have.',
      fa: 'برای حل موضوع به‌صورت حضوری به پذیرش {organization} بیایید: دوشنبه تا جمعه، ۹:۰۰ تا ۱۸:۰۰. گذرنامه و مدارک موجود را همراه بیاورید.',
    },
  },
  {
    shortcut: 'hujjat',
    department: null,
    title: {
      uz: 'Hujjat nusxasini soʻrash',
      ru: 'Попросить копию документа',
      en: 'Ask for a copy of a document',
      fa: 'درخواست رونوشت مدرک',
    },
    text: {
      uz: 'Javob tayyorlash uchun hujjat nusxasi kerak. Uni shu suhbatga fayl yoki surat qilib yuboring. Karta raqami va parollarni hech qachon yozmang.',
      ru: 'Чтобы подготовить ответ, нужна копия документа. Пришлите её сюда файлом или фотографией. Никогда не пишите номера карт и пароли.',
      en: 'To prepare the answer we need a copy of the document. Send it here as a file or a photo. Never write card numbers or passwords.',
      fa: 'برای آماده کردن پاسخ، رونوشت مدرک لازم است. آن را به‌صورت پرونده یا عکس همین‌جا بفرستید. هرگز شمارهٔ کارت و گذرواژه ننویسید.',
    },
  },
  {
    shortcut: 'vakolat',
    department: null,
    title: {
      uz: 'Boshqa idora vakolatida',
      ru: 'Относится к другому органу',
      en: 'Another body’s matter',
      fa: 'در صلاحیت نهادی دیگر',
    },
    text: {
      uz: 'Murojaatingizda koʻrsatilgan masala boshqa idora vakolatiga kiradi. Murojaatingiz besh kun ichida tegishli idoraga yuboriladi, bu haqda sizga xabar beramiz.',
      ru: 'Вопрос вашего обращения относится к ведению другого органа. В течение пяти дней обращение будет направлено по принадлежности, мы вам об этом сообщим.',
      en: 'What your appeal is about lies with another body. It will be passed on within five days, and we will tell you so.',
      fa: 'موضوع درخواست شما در صلاحیت نهادی دیگر است. درخواست در پنج روز به نهاد مربوط فرستاده می‌شود و به شما خبر می‌دهیم.',
    },
  },
  {
    shortcut: 'rahmat',
    department: null,
    title: { uz: 'Minnatdorchilik', ru: 'Благодарность', en: 'Thanks', fa: 'سپاسگزاری' },
    text: {
      uz: 'Murojaatingiz uchun rahmat! Yana savol boʻlsa, bemalol yozing. Hurmat bilan, {agent}.',
      ru: 'Спасибо за обращение! Если появятся вопросы, пишите. С уважением, {agent}.',
      en: 'Thank you for writing to us! If you have more questions, please write. Kind regards, {agent}.',
      fa: 'از این‌که نوشتید سپاسگزاریم! اگر پرسش دیگری دارید بنویسید. با احترام، {agent}.',
    },
  },
];
