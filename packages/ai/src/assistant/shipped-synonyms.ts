/**
 * What people and documents call the same thing, in Uzbek, Russian and English: matters of a district and
 * of a delivery company. A line is a group; a word stands where it means just that, whatever surrounds it.
 */
const written = `
chiqindi axlat musor мусор отходы garbage rubbish trash waste
to'lov оплата payment
narx цена стоимость price cost
tarif тариф tariff
jarima штраф penalty
qarz qarzdorlik долг задолженность debt arrears
kvitansiya квитанция receipt
chegirma скидка discount
imtiyoz льгота exemption
nafaqa пособие allowance
pensiya пенсия pension
ariza заявление application
shikoyat жалоба complaint
taklif предложение proposal
murojaat обращение appeal
hujjat документ document
pasport паспорт passport
guvohnoma свидетельство certificate
ma'lumotnoma spravka справка
ruxsatnoma разрешение permit
litsenziya лицензия licence license
shartnoma договор контракт contract agreement
qabul приём прием reception
navbat очередь queue
manzil адрес address
telefon телефон phone telephone
hokimiyat hokimlik хокимият
mahalla махалля neighborhood neighbourhood
tuman район district
bog'cha детсад садик kindergarten nursery
maktab школа school
o'qituvchi учитель teacher
shifokor vrach doktor врач доктор doctor
shifoxona kasalxona больница hospital
poliklinika поликлиника clinic
dori лекарство medicine
dorixona аптека pharmacy
yo'l дорога road
ko'cha улица street
ko'prik мост bridge
chiroq фонарь lamp streetlight
elektr электричество electricity
hisoblagich schyotchik счётчик счетчик meter
quvur труба pipe
kanalizatsiya канализация sewage sewerage
isitish отопление heating
lift лифт elevator
tom крыша roof
avtobus автобус bus
daraxt дерево tree
bozor базар рынок market bazaar
kutubxona библиотека library
yer земля land
ijara аренда rent lease
qurilish стройка строительство construction
ta'mir ремонт repair
uzilish отключение outage
yetkazish dostavka доставка delivery shipping
jo'natma posilka посылка parcel package
kuryer курьер courier
buyurtma заказ
ombor склад warehouse
filial otdelenie отделение филиал branch
kuzatish trek отслеживание tracking
qaytarish возврат refund
bekor отмена cancellation
kechikish задержка опоздание delay
yo'qolgan потерянный пропавший lost missing
shikast повреждение damage
sug'urta страховка insurance
og'irlik vazn вес weight
o'lcham габариты размер size dimensions
postamat постамат locker
kafolat гарантия warranty guarantee
xodim сотрудник employee staff
rahbar начальник руководитель manager
bepul tekin бесплатно
shanba суббота saturday
yakshanba воскресенье sunday
`;

export const shippedSynonyms: readonly (readonly string[])[] = written
  .trim()
  .split('\n')
  .map((line) => line.split(' '))
  .filter((group) => group.length > 1);
