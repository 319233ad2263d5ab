/**
 * What the trigram model learns its languages from: ordinary sentences written for it, of the kind
 * people send to an office and say at home. Uzbek stands in Latin alone: its Cyrillic form is read
 * through the same letters. The neighbours of our languages are there to be told apart from them.
 */
export const ownSamples = {
  uz: `Assalomu alaykum, bizning mahallamizda uch kundan beri ichimlik suvi yo'q. Iltimos, yordam bering.
Ko'chamizdagi yo'l juda yomon ahvolda, yomg'ir yog'sa mashina yura olmaydi. Qachon ta'mirlanadi?
Elektr energiyasi har kuni kechqurun o'chib qolyapti, bolalar dars tayyorlay olmayapti.
Men nafaqaga chiqish uchun qanday hujjatlar kerakligini bilmoqchi edim.
Farzandimni bog'chaga joylashtirish uchun navbatga yozilganmiz, lekin hali javob kelmadi.
Chiqindilar ikki haftadan beri olib ketilmayapti, hammayoq sassib ketdi.
Gaz bosimi past, qishda uyni isitib bo'lmayapti. Nima uchun hech kim e'tibor bermaydi?
Onam nogiron, ularga ijtimoiy yordam puli to'xtatib qo'yildi. Sababini tushuntirib bering.
Yer uchastkasiga kadastr hujjatini olish uchun qayerga murojaat qilishim kerak?
Tez yordam mashinasi bir soatdan keyin keldi, shifokor esa juda qo'pol gapirdi.
Uyimiz yonidagi maktabda sinfxonalar sovuq, o'quvchilar paltoda o'tiribdi.
Avtobus o'z vaqtida kelmaydi, odamlar bekatda uzoq kutib qolishmoqda.
Rahmat, muammo hal bo'ldi, sizlarga katta rahmat aytaman.
Bu yil paxta va bug'doy hosili yaxshi bo'ldi, dehqonlar xursand.
Ertaga ob-havo qanday bo'ladi? Kechqurun sovuq bo'lsa kerak, qalin kiyining.
Biz hammamiz bir oila farzandlarimiz, bir-birimizga yordam berishimiz lozim.
O'zbekiston Respublikasi Vazirlar Mahkamasining qarori bilan tasdiqlangan tartib asosida ko'rib chiqiladi.
Tuman hokimligi tomonidan aholi murojaatlari belgilangan muddatda o'rganib chiqilmoqda.
Mahalla raisi bilan gaplashdik, u bizga kutishimizni aytdi, ammo natija yo'q.
Qo'shnimiz devorini bizning hovliga surib qurgan, bu qonunga to'g'ri keladimi?
Ish topa olmayapman, bandlik markazidan biror kasb o'rgansam bo'ladimi?
Ko'p qavatli uyning tomidan suv oqyapti, shirkat esa pul so'rayapti.
Itlar ko'payib ketgan, bolalar maktabga borishga qo'rqishadi.
Soliq qarzim noto'g'ri hisoblangan, qayta ko'rib chiqishingizni so'rayman.
Pasportimni yo'qotib qo'ydim, yangisini olish necha kun davom etadi?
Chiroq o'chdi. Suv kelmayapti. Javob bering. Qachon keladi? Necha pul? Bu nima?
Menga kim yordam beradi? Telefon raqamingizni yozib yuboring, iltimos.
Bolalar maydonchasi buzilib yotibdi, arg'imchoq singan, kichkina bolalar yiqilib tushyapti.
Yangi qurilgan uylarga hali ham hisoblagich o'rnatilmagan.
U kishi kecha shaharga ketgan edi, bugun qaytib keladi deb eshitdim.
Shu masalada sizdan amaliy yordam kutib qolamiz, hurmat bilan.
Kasalxonada dori yo'q, hamma narsani o'zimiz sotib olyapmiz.
Men ushbu qarordan noroziman va shikoyat qilmoqchiman.
Taklifim bor: ko'chaga svetofor va piyodalar uchun yo'lak qilinsa yaxshi bo'lardi.
Kompyuter ishlamayapti, sahifani ochib bo'lmadi, qaytadan urinib ko'ring.
Faylni saqlash, o'chirish, tanlash, qidirish, sozlamalar, oyna, yangi hujjat yaratish.
Har bir inson erkin va o'z qadr-qimmati hamda huquqlari bo'yicha teng bo'lib tug'iladi.
Dunyodagi eng baland tog'lar va daryolar haqida olimlar ko'plab kitoblar yozgan.
Urushdan keyin mamlakat iqtisodiyoti asta-sekin tiklana boshladi, lekin aholi qiyin yashadi.
Jamoamiz kecha o'ynagan o'yinda g'alaba qozondi va birinchi o'ringa chiqdi.`,
  ru: `Здравствуйте, в нашем доме третий день нет холодной воды. Прошу помочь решить вопрос.
Дорога на нашей улице вся в ямах, после дождя проехать невозможно. Когда будет ремонт?
Каждый вечер отключают свет, дети не могут делать уроки.
Подскажите, какие документы нужны для оформления пенсии?
Мы стоим в очереди в детский сад, но ответа до сих пор не получили.
Мусор не вывозят уже две недели, во дворе стоит запах.
Давление газа слабое, зимой невозможно отопить дом. Почему никто не обращает внимания?
Моя мама инвалид, ей перестали выплачивать пособие. Объясните причину.
Куда обратиться, чтобы получить кадастровый паспорт на земельный участок?
Скорая помощь приехала через час, а врач разговаривал очень грубо.
В школе рядом с нашим домом холодно, ученики сидят в куртках.
Автобус не приходит вовремя, люди подолгу ждут на остановке.
Спасибо, проблема решена, выражаю вам большую благодарность.
Какая завтра будет погода? Наверное, вечером похолодает, одевайтесь теплее.
В соответствии с постановлением Кабинета Министров обращение рассматривается в установленный срок.
Мы говорили с председателем махалли, он сказал ждать, но результата нет.
Сосед построил забор на нашей территории, законно ли это?
Не могу найти работу, можно ли через центр занятости получить профессию?
С крыши многоэтажного дома течёт вода, а управляющая компания требует деньги.
Бродячих собак стало много, дети боятся ходить в школу.
Налог начислен неправильно, прошу сделать перерасчёт.
Потерял паспорт, сколько дней делают новый?
Нет света. Нет воды. Ответьте, пожалуйста. Когда включат? Сколько стоит? Что это такое?
Кто мне поможет? Напишите ваш номер телефона.
Детская площадка сломана, качели опасны для маленьких детей.
В новых домах до сих пор не установлены счётчики электроэнергии.
Он вчера уехал в город, сегодня должен вернуться, как я слышал.
В больнице нет лекарств, всё покупаем за свой счёт.
Я не согласен с этим решением и хочу подать жалобу.
Есть предложение: поставить светофор и сделать пешеходный переход.
Не удалось открыть файл, попробуйте ещё раз. Сохранить, удалить, выбрать, настройки, окно.
Все люди рождаются свободными и равными в своём достоинстве и правах.
Учёные написали много книг о самых высоких горах и реках мира.
После войны экономика страны постепенно восстанавливалась, но населению жилось трудно.
Наша команда вчера выиграла матч и вышла на первое место.
Он сказал, что не знает, где находится этот человек и почему она ушла.
Это было очень интересно, хотя мы так и не поняли, чем всё закончилось.
Где находится ближайшая аптека и до которого часа она работает?
По словам министра, в следующем году зарплаты будут увеличены.
Город расположен на берегу моря и известен своими старыми домами.
Учёные обнаружили, что эти растения могут расти при низкой температуре.
Он родился в небольшом селе, но уже много лет живёт в столице.
Когда мы приехали, магазин был уже закрыт, и нам пришлось вернуться.
Команда выиграла матч после дополнительного времени.
Большинство пассажиров спасли местные рыбаки, сообщили газеты.
Не удалось открыть файл, попробуйте ещё раз. Настройки успешно сохранены.
Том сказал, что не виноват и будет обжаловать решение суда.
Фермеры просят топливо для техники и воду для полива полей.
Ни он, ни она не умеют готовить. Я думал, ты знаешь об этом.`,
  en: `Hello, there has been no drinking water in our street for three days. Please help us.
The road near my house is full of holes and cars cannot pass when it rains. When will it be repaired?
The electricity goes off every evening and the children cannot do their homework.
Which documents do I need to apply for a pension?
We are on the waiting list for the kindergarten but nobody has answered yet.
The rubbish has not been collected for two weeks and it smells terrible.
Gas pressure is low and we cannot heat the house. Why does nobody pay attention?
My mother is disabled and her benefit has been stopped. Please explain the reason.
Where should I go to get the cadastral passport for my land?
The ambulance came after an hour and the doctor was very rude.
The classrooms are cold and the pupils are sitting in their coats.
The bus never comes on time and people wait at the stop for too long.
Thank you, the problem has been solved, I am very grateful.
What will the weather be like tomorrow? It may get cold in the evening.
Our neighbour has built a wall on our land, is this legal?
I cannot find a job, could the employment centre teach me a trade?
Water is leaking from the roof of our apartment building.
There are too many stray dogs and kids are afraid to walk to school.
My tax was calculated wrongly, I would like you to check it again.
I lost my passport, how long does it take to get a new one?
No light. No water. Please answer. How much is it? What is this? Who can help me?
Could you write down your phone number? I want to know what happened.
The playground is broken and the swing is dangerous for small children.
He went to the city yesterday and should come back today, as far as I know.
There is no medicine in the hospital, we buy everything ourselves.
I do not agree with this decision and I want to make a complaint.
I have a suggestion: put a traffic light and a crossing there.
Could not open the file, try again. Save, delete, select, settings, window, new document.
All human beings are born free and equal in dignity and rights.
Scientists have written many books about the highest mountains and rivers of the world.
After the war the economy of the country recovered slowly but life was hard.
Our team won the game yesterday and moved to first place.
She said that she did not know where this man was or why they had left.
It was very interesting, although we never understood how everything would end.
I think you should have told us about this before we started working on it.`,
  fa: `سلام، سه روز است که در کوچه ما آب آشامیدنی نیست. لطفا کمک کنید.
جاده نزدیک خانه ما پر از چاله است و وقتی باران می‌بارد ماشین نمی‌تواند رد شود.
هر شب برق قطع می‌شود و بچه‌ها نمی‌توانند درس بخوانند.
برای گرفتن بازنشستگی چه مدارکی لازم است؟
ما در نوبت مهد کودک هستیم اما هنوز کسی جواب نداده است.
زباله‌ها را دو هفته است که نبرده‌اند و بوی بدی می‌آید.
فشار گاز کم است و نمی‌توانیم خانه را گرم کنیم. چرا کسی توجه نمی‌کند؟
مادرم معلول است و کمک هزینه او قطع شده است. دلیل آن را توضیح دهید.
برای سند زمین به کجا باید مراجعه کنم؟
آمبولانس بعد از یک ساعت آمد و پزشک خیلی بد رفتار کرد.
کلاس‌های مدرسه سرد است و دانش‌آموزان با کت نشسته‌اند.
اتوبوس به موقع نمی‌آید و مردم در ایستگاه منتظر می‌مانند.
متشکرم، مشکل حل شد و از شما سپاسگزارم.
فردا هوا چطور است؟ شاید شب سرد شود.
همسایه ما دیوار را روی زمین ما ساخته است، آیا این قانونی است؟
نمی‌توانم کار پیدا کنم، آیا مرکز کاریابی می‌تواند به من حرفه‌ای یاد بدهد؟
از سقف ساختمان آب می‌ریزد و شرکت پول می‌خواهد.
سگ‌های ولگرد زیاد شده‌اند و بچه‌ها می‌ترسند به مدرسه بروند.
مالیات من اشتباه حساب شده است، خواهش می‌کنم دوباره بررسی کنید.
گذرنامه‌ام را گم کرده‌ام، گرفتن یک گذرنامه جدید چند روز طول می‌کشد؟
برق نیست. آب نیست. لطفا جواب بدهید. چه وقت می‌آید؟ این چیست؟ چه کسی کمک می‌کند؟
شماره تلفن خود را بنویسید. او دیروز به شهر رفت و امروز باید برگردد.
من با این تصمیم موافق نیستم و می‌خواهم شکایت کنم.
پرونده باز نشد، دوباره تلاش کنید. ذخیره، حذف، انتخاب، تنظیمات، پنجره.
تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند.
دانشمندان کتاب‌های زیادی درباره بلندترین کوه‌ها و رودهای جهان نوشته‌اند.
بعد از جنگ اقتصاد کشور کم کم بهتر شد اما زندگی مردم سخت بود.
تیم ما دیروز بازی را برد و به مقام اول رسید. آن مرد گفت که نمی‌داند چرا آن‌ها رفته‌اند.`,
} as const;
