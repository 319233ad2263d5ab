import { expect, it } from 'vitest';
import { fillReply, unfilledVariables, unknownVariables } from './quick-replies.ts';

const values = {
  citizen: 'Dilfuza Aliyeva',
  number: 'NRP-2026-004817',
  department: 'Ichimlik suvi',
  agent: null,
  deadline: '5-dekabr',
  opened: '20-noyabr',
  organization: 'Narpay tumani',
};

it('fills in what the session knows and names what it does not', () => {
  expect(fillReply('{citizen}, {number}: {agent} ({agent}), {deadline}.', values)).toEqual({
    text: 'Dilfuza Aliyeva, NRP-2026-004817: {agent} ({agent}), 5-dekabr.',
    missing: ['agent'],
  });
});

it('writes the words between the variables in the citizen’s script, and nothing else', () => {
  const upper = (words: string) => words.toUpperCase();
  expect(fillReply('hurmatli {citizen}, {number} {yoq}', values, upper).text).toBe(
    'HURMATLI Dilfuza Aliyeva, NRP-2026-004817 {YOQ}',
  );
});

it('never takes a value for a variable', () => {
  const sly = { ...values, citizen: '{number}' };
  expect(fillReply('{citizen}', sly)).toEqual({ text: '{number}', missing: [] });
});

it('knows what was left open and what is no variable', () => {
  expect(unfilledVariables('Hurmatli {citizen}, {citizen} va {kun}, {number}')).toEqual([
    '{citizen}',
    '{number}',
  ]);
  expect(unknownVariables('{sitizen} {citizen} {sitizen} { oddiy gap } {}')).toEqual(['{sitizen}']);
  expect(unfilledVariables('Oddiy gap {kun}')).toEqual([]);
});
