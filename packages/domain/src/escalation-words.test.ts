import { Settings } from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import { shouldEscalate } from './escalation.ts';
import { calm, defaults } from './testing/exchanges.ts';

const reasonFor = (message: string, settings = defaults) =>
  shouldEscalate({ ...calm, message }, settings)?.reason ?? null;

describe('words that call a human', () => {
  it.each([
    // The least that ships.
    ['I want a refund', 'sensitive_topic'],
    ['Please cancel it', 'sensitive_topic'],
    ['I am angry', 'frustration'],
    ['The tap is not working', 'sensitive_topic'],
    ['This is a billing dispute', 'sensitive_topic'],
    ['There is a service outage', 'sensitive_topic'],
    ['شکایت دارم', 'sensitive_topic'],
    ['پرداخت انجام نشد', 'sensitive_topic'],
    ['لغو کنید', 'sensitive_topic'],
    ['یک مشکل هست', 'sensitive_topic'],
    ['مدیر کجاست؟', 'sensitive_topic'],
    ['با پشتیبانی تماس', 'sensitive_topic'],
    // Inflected, in any case and with any apostrophe.
    ['REFUNDS?!', 'sensitive_topic'],
    ['my payment, please', 'sensitive_topic'],
    ['they cancelled everything', 'sensitive_topic'],
    ["it doesn't work", 'sensitive_topic'],
    ['it doesn’t work', 'sensitive_topic'],
    ['I will call my lawyer’s office', 'sensitive_topic'],
    ['Toʻlovim oʻtmadi', 'sensitive_topic'],
    ["to'lovlarni qabul qilmadi", 'sensitive_topic'],
    ['Shikoyatimni kimga yozaman', 'sensitive_topic'],
    ['Lift ishlamayapti', 'sensitive_topic'],
    ['Buyurtmani bekor qiling', 'sensitive_topic'],
    ['Rahbaringiz kim', 'sensitive_topic'],
    ['Pulimni qaytaring', 'sensitive_topic'],
    ['хочу пожаловаться', 'sensitive_topic'],
    ['напишу жалобу', 'sensitive_topic'],
    ['оплата не прошла', 'sensitive_topic'],
    ['Платёж завис', 'sensitive_topic'],
    ['отмените заявку', 'sensitive_topic'],
    ['лифт не работает', 'sensitive_topic'],
    ['верните деньги', 'sensitive_topic'],
    ['где ваш начальник', 'sensitive_topic'],
    ['подам в суд', 'sensitive_topic'],
    ['شکایتم را ثبت کنید', 'sensitive_topic'],
    ['مشکلات زیادی هست', 'sensitive_topic'],
    ['مشکل‌های ما', 'sensitive_topic'],
    ['پرداخت‌هایم', 'sensitive_topic'],
    ['آب كار نمي‌كند', 'sensitive_topic'],
    ['Jonimga tegdi', 'frustration'],
    ['Necha marta yozaman', 'frustration'],
    ['сколько можно ждать', 'frustration'],
    ['мне это надоело', 'frustration'],
    ['خیلی عصبانی هستم', 'frustration'],
    ['operator', 'requested_human'],
    ['Operator!', 'requested_human'],
    ['Odam bilan gaplashmoqchiman', 'requested_human'],
    ['operatorga ulang', 'requested_human'],
    ['Позовите оператора', 'requested_human'],
    ['хочу поговорить с человеком', 'requested_human'],
    ['can I talk to a human', 'requested_human'],
    ['می‌خواهم با یک نفر صحبت کنم', 'requested_human'],
    // With a word between, the other way round, in the words of every day.
    ['می‌خواهم با کارمند صحبت کنم', 'requested_human'],
    ['می‌خوام با یه آدم حرف بزنم', 'requested_human'],
    ['ممکن است با یکی از کارمندان شما صحبت کنم؟', 'requested_human'],
    ['با یک کارمند گفت‌وگو کنیم', 'requested_human'],
    ['با کارشناس مربوطه صحبت کنم', 'requested_human'],
    ['می‌خواهم یک انسان جواب بدهد', 'requested_human'],
    ['لطفا اپراتور را صدا کنید', 'requested_human'],
    ['من رو به اپراتور وصل کنید', 'requested_human'],
    ['وصلم کن', 'requested_human'],
    ['کارمند', 'requested_human'],
    ['کارمند می خواهم', 'requested_human'],
    ['оператора позовите пожалуйста', 'requested_human'],
    ['позовите живого человека', 'requested_human'],
    ['дайте мне оператора', 'requested_human'],
    ['можно пообщаться с вашим специалистом', 'requested_human'],
    // By ear.
    ['хачу чилавека оператора позовите пжл', 'requested_human'],
    ['пазавите опиратора', 'requested_human'],
    ['хачу пагаварить с чилавеком', 'requested_human'],
    ['нужин аператор', 'requested_human'],
    ['саедините миня с сатрудником', 'requested_human'],
  ])('%s', (message, reason) => {
    expect(reasonFor(message)).toBe(reason);
  });
});

describe('words that must not fire inside others', () => {
  it.each([
    'When is the prepayment office open',
    'What is a nonpayment notice',
    'paymentology is a company',
    'a billion people',
    'the manageress of the school',
    'suede shoes',
    'the issue of the newspaper',
    'Delegalized words',
    'downcancelled',
    'Which mobile operator covers Narpay',
    'human resources department address',
    'qanday operatorlar bor',
    'mobil operator kerakmi yoki yoʻqmi',
    'оператор связи',
    'какой оператор связи есть в районе',
    'нужен оператор связи для терминала',
    'сотрудник водоканала приходил вчера',
    'человека не видно, темно',
    'нашли чилавека',
    'کارمند شهرداری بی‌ادب بود',
    'دیروز با کارمند شهرداری صحبت کردم',
    'آدم‌های زیادی در صف بودند',
    'با اپراتور تلفن همراه قرارداد بستم',
    'به کارمند وصل شدم و جواب گرفتم',
    'refunderation',
    'مدیریت شهری کجاست',
    'معنای لغوی این واژه',
    'پیش‌پرداخت چیست',
    'نامشکلی',
    'Sudralib yuradi',
    'Rahbariyatshunoslik',
    'Tolovchilikxona',
    'судно стоит в порту',
    'судьба человека',
    'посуда',
    'адвокатура',
    'предоплата',
    'работает ли библиотека',
    'Kutubxona ishlaydimi',
    'Maktab qachon ochiladi',
    'Здравствуйте, когда приём?',
    '',
    '!!! ???',
  ])('%s', (message) => {
    expect(reasonFor(message)).toBeNull();
  });
});

describe('Uzbek in Cyrillic', () => {
  const toLatin = (text: string) => text.replace('Шикоят қиламан', 'Shikoyat qilaman');

  it('is read through the caller’s transliteration, the text itself counting as well', () => {
    const cyrillic = { ...calm, message: 'Шикоят қиламан' };
    expect(shouldEscalate(cyrillic, defaults)).toBeNull();
    expect(shouldEscalate({ ...cyrillic, normalise: toLatin }, defaults)?.reason).toBe(
      'sensitive_topic',
    );
    const mixed = { ...calm, message: 'менга оператор керак, верните деньги', normalise: () => '' };
    expect(shouldEscalate(mixed, defaults)?.reason).toBe('sensitive_topic');
  });
});

describe('an organization’s own words', () => {
  const settings = Settings.parse({
    escalation: {
      extraWords: { sensitiveTopic: ['subsidiya', 'qora roʻyxat'], requestedHuman: ['mudir'] },
    },
  }).escalation;

  it('take endings and stand beside the shipped lists', () => {
    expect(reasonFor('Subsidiyamni bermadi')).toBeNull();
    expect(reasonFor('Subsidiyamni bermadi', settings)).toBe('sensitive_topic');
    expect(reasonFor('Meni qora ro‘yxatga kiritdi', settings)).toBe('sensitive_topic');
    expect(reasonFor('Mudirni chaqiring', settings)).toBe('requested_human');
    expect(reasonFor('Qora mashina', settings)).toBeNull();
    const plain = Settings.parse({
      escalation: { extraWords: { requestedHuman: ['mobil operator', 'navbat/qabul'] } },
    }).escalation;
    expect(reasonFor('mobil operator bilan', plain)).toBe('requested_human');
    expect(reasonFor('navbat qabuli', plain)).toBe('requested_human');
    expect(reasonFor('navbat qachon', plain)).toBeNull();
    expect(reasonFor('I want a refund', settings)).toBe('sensitive_topic');
  });
});

describe('words that an organization does not want counted', () => {
  const settings = Settings.parse({
    escalation: {
      exceptWords: { sensitiveTopic: ['payment', 'шикоят'] },
      extraWords: { sensitiveTopic: ['subsidiya'] },
    },
  }).escalation;

  it('take what they say out of the shipped list, with its endings, and nothing else', () => {
    for (const message of ['I have a payment dispute', 'My payments are late']) {
      expect(reasonFor(message)).toBe('sensitive_topic');
    }
    expect(reasonFor('My payments are late', settings)).toBeNull();
    expect(reasonFor('Refund me', settings)).toBe('sensitive_topic');
    expect(reasonFor('Subsidiya qachon', settings)).toBe('sensitive_topic');
    expect(reasonFor('Operator kerak', settings)).toBe('requested_human');
  });

  it('hold in the other script too', () => {
    const normalise = (text: string) => text.replace(/шикоят/i, 'shikoyat');
    const message = 'Shikoyatim bor';
    expect(shouldEscalate({ ...calm, message, normalise }, defaults)?.reason).toBe(
      'sensitive_topic',
    );
    expect(shouldEscalate({ ...calm, message, normalise }, settings)).toBeNull();
  });
});
