/**
 * What people name in passing, whatever they write about: places, days, relatives, things of the
 * house and of the table. A text about a matter that no example named in these words is still near
 * to those that named another of its kind. Lists as in concepts.ts.
 */
export const everydayWords: Record<string, string> = {
  'place name':
    "andijon buxoro farg'ona jizzax namangan navoiy qarshi samarqand surxondaryo toshkent urganch xorazm nukus qo'qon termiz guliston moskva rossiya turkiya qozog'iston dubay istanbul андижан бухара фергана джизак наманган навои карши самарканд ташкент ургенч нукус коканд термез москва россия турция казахстан китай дубай стамбул африка америка европа london paris berlin rome madrid tokyo moscow istanbul dubai beijing shanghai delhi mumbai cairo athens vienna prague dublin lisbon amsterdam brussels barcelona milan venice florence sydney melbourne toronto vancouver montreal chicago boston dallas houston austin denver seattle miami atlanta phoenix detroit philadelphia orlando vegas angeles francisco york washington texas florida california hawaii alaska nevada arizona colorado georgia virginia carolina ohio michigan oregon america usa england britain scotland wales ireland france germany italy spain portugal greece turkey russia ukraine poland sweden norway finland denmark iceland netherlands belgium switzerland austria hungary romania china japan korea india pakistan iran iraq israel egypt kenya nigeria morocco ethiopia brazil argentina chile peru mexico cuba canada australia zealand thailand vietnam indonesia malaysia singapore philippines cambodia africa europe asia uzbekistan kazakhstan",
  'place to see':
    'muzey plyaj музей пляж зоопарк достопримечательност attraction attractions sights sightseeing beach beaches resort museum zoo festival downtown abroad overseas',
  'language name':
    "o'zbekcha ruscha inglizcha nemischa turkcha arabcha узбекский русский английский немецкий турецкий арабский французский испанский french spanish german italian english russian turkish arabic portuguese japanese korean mandarin dutch swedish polish hindi latin dialect phrase pronunciation",
  relative:
    "onam otam singlim opam akam ukam xotinim erim o'g'lim qizim мама папа мать отец брат сестра жена муж сын дочь бабушка дедушка друг подруга mama mom mum mother dad father brother sister wife husband son daughter uncle aunt cousin grandma grandpa grandmother grandfather friend buddy girlfriend boyfriend roommate",
  day: 'dushanba seshanba chorshanba payshanba juma shanba yakshanba yanvar fevral aprel iyun iyul avgust sentabr oktabr noyabr dekabr bugun ertaga kecha понедельник вторник среда четверг пятница суббота воскресенье января февраля марта апреля июня июля августа сентября октября ноября декабря сегодня завтра вчера monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today tomorrow yesterday tonight weekend weekday weekdays date',
  'dish and ware':
    "osh palov sho'rva somsa lag'mon kabob tuxum sut yog' guruch kartoshka pomidor piyoz olma shirinlik плов суп шашлык пирог яйца молоко рис картошка помидор лук яблоки сыр курица пицца суши cheese milk butter egg eggs rice potato potatoes tomato tomatoes onion onions garlic pepper salt flour olive apple apples banana bananas orange oranges lemon lemons grape grapes berry berries strawberry strawberries cherry carrot carrots lettuce salad soup stew steak beef pork lamb bacon ham sausage shrimp lobster salmon tuna seafood pizza burger burgers hamburger sandwich taco tacos burrito sushi noodles noodle spaghetti lasagna macaroni ravioli curry chili casserole omelette pancake pancakes waffle pudding pie cookie cookies chocolate candy dessert cream yogurt cereal oatmeal toast jam honey peanut peanuts nuts beans lentils soda juice wine beer snack snacks sauce ketchup mustard mayonnaise vinegar spice spices cumin basil dough vegan vegetarian nutrients protein",
  'eating out':
    'choyxona столик закусочн чайхана diner steakhouse pizzeria bistro cafe eatery grill bar pub reservation reservations reserve reserved table busy seated seating waiter menu takeout cuisine chef thai foodie dine dining',
  'at the stove':
    'qovurish qaynatish dimlash жарить варить запекать тушить духовк сковород fry fried boil boiled roast roasted simmer steam marinate substitute substitution freezer fridge refrigerator leftover leftovers pantry spoil spoiled raw ripe pot pan skillet microwave teaspoon teaspoons tablespoon tablespoons serving servings',
  measure:
    'santimetr kilometr kilogramm litr сантиметр километр килограмм литр inch inches foot feet yard yards mile miles centimeter centimeters millimeters kilometer kilometers kilometre ounce ounces gram grams kilogram kilograms kilo liter liters litre gallon gallons pint quart cup cups celsius fahrenheit degrees weight height length',
  agreed:
    "albatta to'g'ri xo'p mayli верно правильно конечно согласен ладно yes yeah yep yup sure indeed correct affirmative true exactly absolutely definitely certainly agreed okay",
  disagreed:
    "noto'g'ri xato неправильно неверно ошибка nope nah wrong false negative incorrect never untrue disagree inaccurate",
  unsure:
    'balki ehtimol bilmadim возможно наверно maybe perhaps possibly unsure uncertain undecided either whichever',
  spent:
    'sarfladim xarajat потратил трат расход spend spending spent expense expenses expenditure budget transaction transactions statement',
  owed: 'qarzim qoldiq остаток owe owed owing due overdue balance amount total payable',
  office:
    'rahbarim hamkasb коллега boss manager supervisor employee employees coworker office payroll workday shift promotion resign hire hired withholding',
  house:
    'eshik deraza hammom yotoqxona garaj hovli дверь двери окно окна ванная спальня гараж двор комната door doors window windows room rooms bathroom bedroom garage porch house home lock locked unlock tv television dishwasher washer dryer chores chore laundry dishes cleaning',
  device:
    'qurilma noutbuk planshet наушник ноутбук планшет устройств bluetooth wifi pair paired sync synced connect connected disconnect tablet headphones cellphone iphone android screen',
  settings:
    'sozlama настройк сброс режим settings setting reset default defaults factory restore mode option options preferences',
  speech:
    'gapir tovush ovozing говори голос акцент voice speech male female accent talk talking slower faster sound sounding',
  'once more': 'takrorla повтори repeat again pardon rephrase restate redo',
  origin:
    "yoshing tug'ilgan родился born birth birthday age alive living creator creators created origin origins hometown parents owner designed invented programmed",
  pastime: 'hobby hobbies хобби pet pets favorite favourite fun interests sevimli любим',
  fact: 'qiziqarli интересн факт fact facts trivia interesting subject subjects topic life meaning purpose existence',
  'on the road':
    'tirbandlik probka пробка пробки traffic highway expressway freeway interstate congestion commute commuting detour rush uber lyft taxi cab ride',
  'part of a car':
    'tormoz akkumulyator dvigatel тормоз аккумулятор двигател колес покрышк mileage odometer brake brakes battery jumper pressure inflated gauge diesel petrol unleaded tank maintenance motor wheel wheels headlight transmission coolant',
  whereabouts:
    'joylashuv местоположен координат coordinates whereabouts latitude longitude position',
  'at the airport':
    "qo'nish вылет посадка рейса багаж airways baggage luggage layover landing departing departure carry gate terminal roundtrip nonstop jet fare rental rent international alert alerts advisory plug plugs outlet outlets shots immunization immunizations",
  tune: 'kuy мелод трек песн song songs tune tunes track lyrics listen listening hear hearing skip jazz reggae rock guitar piano',
  expiry: 'muddati истек просроч expire expires expired expiration expiry renew renewal valid',
  approved:
    'tasdiqlandi одобр принят утвержд approved accepted processed approval eligible qualify',
};
