import { describe, expect, it } from 'vitest';
import { FaqShelf } from './faqs.ts';
import type { KnowledgeFaq, Reach } from './knowledge.ts';

const faq = (id: string, question: string, more: Partial<KnowledgeFaq> = {}): KnowledgeFaq => ({
  id,
  question,
  answer: `answer of ${id}`,
  keywords: [],
  visibility: 'public',
  priority: 0,
  ...more,
});
function shelf(...faqs: KnowledgeFaq[]): FaqShelf {
  const made = new FaqShelf();
  for (const one of faqs) made.put(one);
  return made;
}
const everybody = { reach: 'public' as Reach };

const many = shelf(
  faq('passport', 'Pasport olish uchun qanday hujjatlar kerak?', {
    keywords: ['pasport hujjatlari', 'паспорт'],
  }),
  faq('water', 'Suv uchun toʻlovni qanday qilsam boʻladi?', { keywords: ['suv toʻlovi'] }),
  faq('refund', 'How can a customer have a payment returned?', {
    keywords: ['refund', 'money back'],
    language: 'en',
  }),
  faq('hours', 'Когда вы работаете?', { keywords: ['часы работы', 'график'], language: 'ru' }),
  faq('price', 'How much does delivery to another city cost?', { language: 'en' }),
);

describe('matches', () => {
  it.each([
    ['Pasport hujjatlariga nima kiradi?', 'passport', 'keyword'],
    ['Паспорт учун қандай ҳужжатлар керак?', 'passport', 'keyword'],
    ['suv to`lovini qanday qilaman', 'water', 'keyword'],
    ['I want my money back', 'refund', 'keyword'],
    ['Refunds?', 'refund', 'keyword'],
    ['Подскажите график', 'hours', 'keyword'],
    ['How much is delivery to another city?', 'price', 'similarity'],
  ])('%s', (question, faqId, by) => {
    expect(many.match(question, everybody)).toMatchObject({ faqId, by });
  });
});

describe('does not match', () => {
  it.each([
    'My neighbour’s dog barks all night long',
    'Refunding committees of the parliament met with farmers about cotton harvest machines today',
    'Suv ifloslangan, kimga murojaat qilay?',
    'How much does a haircut cost?',
    '',
  ])('%s', (question) => {
    expect(many.match(question, everybody)).toBeNull();
  });

  it('in another language than the FAQ’s', () => {
    expect(many.match('refund', { reach: 'public', language: 'ru' })).toBeNull();
    expect(many.match('refund', { reach: 'public', language: 'en' })).not.toBeNull();
  });

  it('what is for staff alone', () => {
    const staff = shelf(faq('voucher', 'Voucher limit?', { visibility: 'internal' }));
    expect(staff.match('voucher limit', everybody)).toBeNull();
    expect(staff.match('voucher limit', { reach: 'all' })).toMatchObject({ faqId: 'voucher' });
  });
});

it('the higher priority answers where two match alike; what was removed no more', () => {
  const two = shelf(
    faq('low', 'Opening hours of the office?', { keywords: ['hours'], priority: 1 }),
    faq('high', 'Opening hours of the shop?', { keywords: ['hours'], priority: 5 }),
  );
  expect(two.match('hours', everybody)?.faqId).toBe('high');
  two.remove('high');
  expect(two.match('hours', everybody)?.faqId).toBe('low');
  two.put(faq('low', 'Something else', { keywords: ['parking'] }));
  expect(two.match('hours', everybody)).toBeNull();
});

it('looks at few of many: two thousand FAQs take little longer than fifty', () => {
  const topics = (count: number): FaqShelf =>
    shelf(
      ...Array.from({ length: count }, (_, at) =>
        faq(`faq${at}`, `How do I order item${at} from shelf${at % 97} in hall${at % 13}?`, {
          keywords: [`item${at}`, `code${at} hall${at % 13}`],
          language: 'en',
        }),
      ),
    );
  const few = topics(50);
  const lots = topics(2000);
  /** Milliseconds of CPU: others share the machine. */
  const time = (one: FaqShelf): number => {
    const begun = process.cpuUsage();
    for (let round = 0; round < 40; round += 1) {
      expect(one.match(`please, where is item${round}?`, everybody)?.faqId).toBe(`faq${round}`);
    }
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  };
  time(few);
  time(lots);
  expect(time(lots)).toBeLessThan(20 * time(few) + 20);
}, 30_000);
