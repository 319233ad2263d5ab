import type { DemoQuickReply } from './types.ts';

/** Texts that some departments answer with. */
export const departmentReplies: DemoQuickReply[] = [
  {
    shortcut: 'suv',
    department: 'water',
    title: {
      uz: 'Suv: avariya brigadasi yuborildi',
      ru: 'Вода: выехала аварийная бригада',
      en: 'Water: the emergency crew is on its way',
      fa: 'آب: گروه اضطراری در راه است',
    },
    text: {
      uz: 'Manzilga avariya brigadasi yuborildi. Taʼmirlash paytida suv bosimi pasayishi yoki suv vaqtincha toʻxtatilishi mumkin. Ish tugagach shu yerga yozamiz.',
      ru: 'По адресу выехала аварийная бригада. Во время ремонта напор может снизиться или подача воды будет временно остановлена. По окончании напишем здесь.',
      en: 'The emergency crew is on its way. During the repair the pressure may fall or the water may be off for a while. We will write here when it is done.',
      fa: 'گروه اضطراری به محل فرستاده شد. هنگام تعمیر ممکن است فشار آب کم یا آب برای مدتی قطع شود. پس از پایان کار همین‌جا می‌نویسیم.',
    },
  },
  {
    shortcut: 'chiroq',
    department: 'electricity',
    title: {
      uz: 'Elektr: uzilish bartaraf etilmoqda',
      ru: 'Электричество: устраняем отключение',
      en: 'Electricity: the outage is being put right',
      fa: 'برق: قطعی در حال رفع است',
    },
    text: {
      uz: 'Hududingizda elektr uzilishi qayd etildi, mutaxassislar tiklash ustida ishlamoqda. Uzilgan simlarga yaqin bormang va ularga tegmang.',
      ru: 'В вашем районе зафиксировано отключение, специалисты восстанавливают подачу. Не подходите к оборванным проводам и не касайтесь их.',
      en: 'An outage is known in your area and our people are restoring the supply. Keep away from fallen wires and do not touch them.',
      fa: 'قطعی برق در محدودهٔ شما ثبت شده و کارشناسان در حال وصل آن هستند. به سیم‌های افتاده نزدیک نشوید و به آن‌ها دست نزنید.',
    },
  },
  {
    shortcut: 'yol',
    department: 'roads',
    title: {
      uz: 'Yoʻl: taʼmirlash rejasiga kiritildi',
      ru: 'Дороги: внесено в план ремонта',
      en: 'Roads: entered in the repair plan',
      fa: 'راه: در برنامهٔ تعمیر گنجانده شد',
    },
    text: {
      uz: 'Koʻrsatilgan yoʻl boʻlagi koʻrikdan oʻtkazildi va taʼmirlash rejasiga kiritildi. Ish boshlanadigan kunni shu yerga yozamiz.',
      ru: 'Указанный участок дороги осмотрен и внесён в план ремонта. О дате начала работ сообщим здесь.',
      en: 'The stretch of road was inspected and entered in the repair plan. We will write here on which day the work begins.',
      fa: 'آن بخش از راه بازدید و در برنامهٔ تعمیر گنجانده شد. روز آغاز کار را همین‌جا می‌نویسیم.',
    },
  },
  {
    shortcut: 'nafaqa',
    department: 'social',
    title: {
      uz: 'Ijtimoiy himoya: kerakli hujjatlar',
      ru: 'Соцзащита: нужные документы',
      en: 'Social protection: papers needed',
      fa: 'حمایت اجتماعی: مدارک لازم',
    },
    text: {
      uz: 'Ariza uchun pasport, oila aʼzolari haqida maʼlumotnoma va daromad toʻgʻrisidagi hujjatlar kerak. Ularni mahalladagi ijtimoiy xodimga topshirishingiz mumkin.',
      ru: 'Для заявления нужны паспорт, справка о составе семьи и документы о доходах. Их можно передать социальному работнику вашей махалли.',
      en: 'An application needs your passport, a certificate of your household and papers on income. You can hand them to the social worker of your neighbourhood.',
      fa: 'برای درخواست، گذرنامه، گواهی ترکیب خانواده و مدارک درآمد لازم است. می‌توانید آن‌ها را به مددکار اجتماعی محله بدهید.',
    },
  },
];
