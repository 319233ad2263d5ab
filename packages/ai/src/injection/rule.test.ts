import { describe, expect, it } from 'vitest';
import { matchRule, words } from './rule.ts';

describe('a rule', () => {
  const rule = {
    name: 'r',
    weight: 1,
    span: 30,
    terms: [words(`drop`), words(`rules?`), words(`your`)],
  };
  it('needs all its terms', () => {
    expect(matchRule(rule, 'drop the rules')).toBeNull();
    expect(matchRule(rule, 'drop your rules')).toMatchObject({ from: 0, to: 15 });
  });
  it('needs them close together', () => {
    expect(matchRule(rule, `drop ${'x '.repeat(20)} your rules`)).toBeNull();
  });
  it('can ask for an order', () => {
    expect(matchRule({ ...rule, first: 'before' }, 'your rules drop')).toBeNull();
    expect(matchRule({ ...rule, first: 'after' }, 'your rules drop')).not.toBeNull();
  });
  it('matches whole words', () => {
    expect(matchRule(rule, 'dropped your rules')).toBeNull();
  });
  it('finds both spellings of what is written together or apart, and no third', () => {
    const joined = { ...rule, terms: [words('chat ?bot; no rules')] };
    for (const text of ['a chatbot', 'a chat bot', 'a chat\n bot', 'no  rules']) {
      expect(matchRule(joined, text)).not.toBeNull();
    }
    expect(matchRule(joined, 'norules')).toBeNull();
    expect(matchRule(joined, 'chat a bot')).toBeNull();
  });
});
