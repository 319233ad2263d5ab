import type { DemoDocument } from '../types.ts';

/** What the demo district has written down for its people, as Markdown. */
export const documents: DemoDocument[] = [
  {
    title: 'Bogʻchaga joylashtirish tartibi',
    category: 'Taʼlim',
    language: 'uz',
    content: `# Bogʻchaga joylashtirish tartibi

## Kimlar qabul qilinadi
Davlat bogʻchalariga 2 yoshdan 7 yoshgacha boʻlgan bolalar qabul qilinadi. Tumanda 24 ta davlat bogʻchasi va 11 ta xususiy bogʻcha bor. Bir oilaning ikki bolasi iloji boricha bitta bogʻchaga joylashtiriladi.

## Kerakli hujjatlar
Arizaga bolaning tugʻilganlik haqidagi guvohnomasi, ota yoki onaning pasporti va oilaviy poliklinika bergan tibbiy karta qoʻshiladi. Tibbiy karta 10 kun amal qiladi, shuning uchun uni joy ajratilgandan keyin oling.

## Navbat
Navbat ariza berilgan kunga qarab yuritiladi. Nogironligi boʻlgan bolalar, egizaklar va ijtimoiy reyestrdagi oilalar farzandlari navbatsiz qabul qilinadi. Navbat har oyning birinchi kunida yangilanadi.

## Toʻlov
Oylik toʻlov bolaning ovqatlanish kuniga qarab hisoblanadi: 9 soatlik guruhda 320 000 soʻm, 12 soatlik guruhda 380 000 soʻm. Ijtimoiy reyestrdagi oilalar toʻlovdan ozod qilinadi. Toʻlov keyingi oyning 10-sanasigacha amalga oshiriladi.

## Joyni saqlab qolish
Bola kasal boʻlsa, bogʻchaga shu kuni soat 9:00 gacha xabar bering. Sababsiz 30 kundan ortiq qatnamagan bolaning joyi navbatdagi bolaga beriladi.`,
  },
  {
    title: 'Порядок устройства в детский сад',
    category: 'Taʼlim',
    language: 'ru',
    content: `# Порядок устройства в детский сад

## Кого принимают
В государственные сады принимают детей от 2 до 7 лет. В районе 24 государственных и 11 частных садов. Двух детей из одной семьи по возможности устраивают в один сад.

## Какие документы нужны
К заявлению прилагают свидетельство о рождении ребёнка, паспорт одного из родителей и медицинскую карту из семейной поликлиники. Карта действует 10 дней, поэтому получайте её после того, как место выделено.

## Очередь
Очередь ведётся по дню подачи заявления. Без очереди принимают детей с инвалидностью, близнецов и детей из семей социального реестра. Очередь обновляется первого числа каждого месяца.

## Оплата
Плата за месяц зависит от длительности дня: в группе на 9 часов 320 000 сумов, в группе на 12 часов 380 000 сумов. Семьи социального реестра от оплаты освобождены. Платить нужно до 10 числа следующего месяца.

## Как сохранить место
Если ребёнок заболел, сообщите в сад в тот же день до 9:00. Место ребёнка, который без причины не ходил больше 30 дней, отдают следующему в очереди.`,
  },
  {
    title: 'Kommunal xizmatlar: uzilish va hisob-kitob',
    category: 'Kommunal xizmatlar',
    language: 'uz',
    content: `# Kommunal xizmatlar: uzilish va hisob-kitob

## Rejali uzilish
Suv, gaz yoki elektr rejali oʻchirilsa, mahalla kamida 2 kun oldin ogohlantiriladi. Rejali taʼmirlash 8 soatdan oshmaydi. Eʼlon mahalla guruhida va shu saytda chiqadi.

## Avariya
Elektr avariyasi uchun 1154, gaz uchun 104, suv uchun 1055 raqamiga qoʻngʻiroq qiling. Avariya brigadasi shaharda 1 soatda, qishloqlarda 2 soatda yetib boradi.

## Qayta hisoblash
Suv 24 soatdan ortiq boʻlmasa, shu kunlar uchun toʻlov olinmaydi. Qayta hisoblash uchun uzilish sanasini yozib murojaat qoldiring, boʻlim 5 ish kunida hisobni tuzatadi.

## Hisoblagich koʻrsatkichlari
Koʻrsatkichlar har oyning 25-sanasigacha topshiriladi. Topshirilmasa, oʻrtacha oylik sarf boʻyicha hisoblanadi. Suv hisoblagichi har 4 yilda, gaz hisoblagichi har 5 yilda tekshiruvdan oʻtadi.`,
  },
  {
    title: 'Коммунальные услуги: отключения и перерасчёт',
    category: 'Kommunal xizmatlar',
    language: 'ru',
    content: `# Коммунальные услуги: отключения и перерасчёт

## Плановые отключения
О плановом отключении воды, газа или света махаллю предупреждают не позже чем за 2 дня. Плановый ремонт длится не больше 8 часов. Объявление выходит в группе махалли и на этом сайте.

## Авария
При аварии звоните: свет 1154, газ 104, вода 1055. Аварийная бригада приезжает в городе за 1 час, в сёлах за 2 часа.

## Перерасчёт
Если воды не было больше 24 часов, за эти дни плата не берётся. Для перерасчёта оставьте обращение с датой отключения, отдел исправит счёт за 5 рабочих дней.

## Показания счётчиков
Показания передают до 25 числа каждого месяца. Если их не передали, считают по среднему расходу за месяц. Счётчик воды поверяют каждые 4 года, счётчик газа каждые 5 лет.`,
  },
];
