import { expect, it } from 'vitest';
import { findReplies } from './find-replies.ts';

const reply = (uz: string, ru: string, shortcut: string | null, text = '') => ({
  title: { uz, ru },
  shortcut,
  text,
});
const received = reply('Murojaat qabul qilindi', 'Обращение принято', 'qabul');
const address = reply('Aniq manzilni soʻrash', 'Уточнить адрес', 'manzil', 'Koʻcha va uyni yozing');
const office = reply('Qabulga taklif', 'Приглашение на приём', null, 'Pasport bilan keling');
const all = [address, office, received];
const found = (typed: string) => findReplies(all, typed, 'uz');

it('gives all, in their order, while nothing is typed', () => {
  expect(found(' ')).toEqual(all);
});

it('has the shortcut first, then titles, then words of the text', () => {
  expect(found('qabul')).toEqual([received, office]);
  expect(found('man')).toEqual([address]);
  expect(found('pasport')).toEqual([office]);
  expect(found('gaz')).toEqual([]);
});

it('finds across scripts, apostrophes and languages', () => {
  expect(found('қабул')).toEqual([received, office]);
  expect(found("so'rash")).toEqual([address]);
  expect(found('адрес')).toEqual([address]);
});
