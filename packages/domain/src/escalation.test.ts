import { describe, expect, it } from 'vitest';
import { type Exchange, shouldEscalate } from './escalation.ts';
import { calm, defaults } from './testing/exchanges.ts';

describe('the order of the rules', () => {
  const everything: Exchange = {
    message: 'Refund me, I am angry, let me talk to a human',
    faqMatched: true,
    answerConfidence: 0.1,
    anger: [1, 1, 1],
    exchanges: 99,
    assistantAvailable: false,
  };
  const ask = (patch: Partial<Exchange>) => shouldEscalate({ ...everything, ...patch }, defaults);
  const message = 'Refund me, I am angry';

  it('is: the wish for a human, an FAQ, then the first that fires', () => {
    expect(ask({})?.reason).toBe('requested_human');
    expect(ask({ message })).toBeNull();
    const plain = { message: 'Salom', faqMatched: false };
    const furtherOn = { ...plain, anger: [] };
    expect(ask({ message, faqMatched: false })?.reason).toBe('sensitive_topic');
    expect(ask({ ...plain, message: 'I am angry', anger: [] })?.reason).toBe('frustration');
    expect(ask(plain)?.reason).toBe('frustration');
    expect(ask(furtherOn)).toEqual({ do: 'escalate', reason: 'low_confidence' });
    expect(ask({ ...furtherOn, answerConfidence: null })?.reason).toBe('too_long');
    expect(ask({ ...furtherOn, answerConfidence: 1, exchanges: 10 })?.reason).toBe(
      'assistant_unavailable',
    );
    expect(
      ask({ ...furtherOn, answerConfidence: 1, exchanges: 10, assistantAvailable: true }),
    ).toBeNull();
  });

  it('takes anger in two of the last three messages', () => {
    const angry = (anger: number[]) => shouldEscalate({ ...calm, anger }, defaults)?.reason ?? null;
    expect(angry([0.7, 0, 0.7])).toBe('frustration');
    expect(angry([0.69, 0, 0.7])).toBeNull();
    expect(angry([1, 1, 0, 0])).toBeNull();
    expect(angry([1, 0.9, 0])).toBe('frustration');
  });

  it('takes the organization’s numbers', () => {
    const unsure = { ...calm, answerConfidence: 0.59 };
    expect(shouldEscalate(unsure, defaults)).toEqual({ do: 'escalate', reason: 'low_confidence' });
    expect(shouldEscalate({ ...calm, answerConfidence: 0.6 }, defaults)).toBeNull();
    expect(shouldEscalate(unsure, { ...defaults, confidenceThreshold: 0.5 })).toBeNull();
    expect(shouldEscalate({ ...calm, exchanges: 11 }, defaults)?.reason).toBe('too_long');
    expect(
      shouldEscalate({ ...calm, exchanges: 11 }, { ...defaults, maxExchanges: 20 }),
    ).toBeNull();
  });

  it('offers a human first where the organization wants that, unless a later rule fires', () => {
    const offering = { ...defaults, lowConfidence: 'offer' } as const;
    const unsure = { ...calm, answerConfidence: 0.2 };
    expect(shouldEscalate(unsure, offering)).toEqual({ do: 'offer', reason: 'low_confidence' });
    expect(shouldEscalate({ ...unsure, exchanges: 11 }, offering)).toEqual({
      do: 'escalate',
      reason: 'too_long',
    });
  });
});
