import { breakdowns, channels, reports, textLanguages } from '@civicconnect/contract';
import { expect, it } from 'vitest';
import {
  type AnalyticsChoice,
  addressOfChoice,
  breakdownNames,
  channelNames,
  choiceFromAddress,
  daysOfChoice,
  languageNames,
  reportNames,
} from './analytics-query.ts';

const plain: AnalyticsChoice = {
  report: 'volume',
  from: null,
  to: null,
  department: null,
  channel: null,
  language: null,
  by: null,
  figure: null,
  asTable: false,
};

it.each<AnalyticsChoice>([
  plain,
  { ...plain, report: 'csat', from: '2026-01-01', to: '2026-03-31', by: 'week', asTable: true },
  { ...plain, department: 'd-1', channel: 'telegram', language: 'uz-Cyrl', figure: 'closed' },
])('a choice stands in the address: %j', (choice) => {
  const address = new URL(addressOfChoice(choice), 'http://here');
  expect(choiceFromAddress(address.searchParams)).toEqual(choice);
});

it('is the usual one where the address says nonsense', () => {
  const nonsense = 'report=none&from=soon&by=colour&channel=pigeon&language=x&department=';
  expect(choiceFromAddress(new URLSearchParams(nonsense))).toEqual(plain);
});

it('is of thirty days up to today by the organization’s clocks', () => {
  const evening = Date.parse('2026-11-20T20:00:00Z');
  expect(daysOfChoice(plain, evening, 'Asia/Tashkent')).toEqual({
    from: '2026-10-23',
    to: '2026-11-21',
  });
});

it('offers all that the contract has', () => {
  expect([...reportNames].sort()).toEqual([...reports].sort());
  expect([...breakdownNames].sort()).toEqual([...breakdowns].sort());
  expect([...channelNames].sort()).toEqual([...channels].sort());
  expect([...languageNames].sort()).toEqual([...textLanguages].sort());
});
