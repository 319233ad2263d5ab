/**
 * What people here put into passwords first, beside the lists of every country: places, seasons,
 * greetings, clubs, and the word itself, as it is typed on a Latin keyboard (`gfhjkm` is пароль typed
 * on the wrong layout).
 */
export const guessableWords: readonly string[] = [
  ...[
    'parol',
    'gfhjkm',
    'kalit',
    'maxfiy',
    'kirish',
    'xodim',
    'admin',
    'administrator',
    'operator',
  ],
  ...['ozbekiston', 'uzbekistan', 'uzbek', 'toshkent', 'tashkent', 'samarqand', 'samarkand'],
  ...['buxoro', 'bukhara', 'xorazm', 'andijon', 'fargona', 'fergana', 'namangan', 'navoiy'],
  ...['qashqadaryo', 'surxondaryo', 'jizzax', 'sirdaryo', 'nukus', 'qarshi', 'termiz', 'urganch'],
  ...['tuman', 'viloyat', 'hokimiyat', 'hokim', 'mahalla', 'murojaat', 'civicconnect', 'civic'],
  ...['salom', 'assalom', 'rahmat', 'dunyo', 'bahor', 'kuz', 'qish', 'navroz', 'mustaqillik'],
  ...['yanvar', 'fevral', 'aprel', 'avgust', 'sentabr', 'oktabr', 'noyabr', 'dekabr'],
  ...['dushanba', 'seshanba', 'chorshanba', 'payshanba', 'juma', 'shanba', 'yakshanba'],
  ...['amir', 'temur', 'bobur', 'ulugbek', 'navoi', 'pakhtakor', 'paxtakor', 'nasaf', 'bunyodkor'],
  ...['allah', 'alloh', 'bismillah', 'oila', 'onajon', 'dadajon', 'bolajon', 'sevgi', 'malika'],
  ...['tehran', 'iran', 'persepolis', 'esteghlal', 'khoda', 'salam', 'ramz', 'obour', 'gozarvazhe'],
  ...['privet', 'ghbdtn', 'qwerty', 'qwertyuiop', 'zxcvbn', 'lyubov', 'rossiya', 'leto', 'vesna'],
];
