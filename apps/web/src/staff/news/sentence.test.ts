import { type Notification, notificationKinds } from '@civicconnect/contract';
import { sentenceOf, translator } from '@civicconnect/i18n';
import { describe, expect, it } from 'vitest';
import { placeOf } from './sentence.ts';

const told = (more: Partial<Notification>): Notification => ({
  id: '0198c2f0-0000-7000-8000-000000000000',
  kind: 'queued',
  session: { id: 's-1', number: 'NRP-26-000123' },
  params: {},
  createdAt: '2026-11-20T10:00:00.000Z',
  readAt: null,
  ...more,
});
const params = {
  department: 'Yoʻl',
  departmentId: 'd-1',
  by: 'Lola',
  name: 'Olim',
  text: 'Tushlik',
};

describe('a notification’s sentence', () => {
  it.each(['uz', 'uz-Cyrl', 'ru', 'en', 'fa'] as const)(
    'is whole in %s, whatever it knows',
    (locale) => {
      const t = translator(locale);
      for (const kind of notificationKinds) {
        for (const known of [params, { ...params, count: 3 }, {}]) {
          for (const session of [told({}).session, null]) {
            const sentence = sentenceOf(told({ kind, session, params: known }), t);
            expect(sentence, kind).not.toMatch(/undefined|null|NaN|[{}]/);
            expect(sentence.length, kind).toBeGreaterThan(8);
          }
        }
      }
    },
  );

  it('names the session, or counts several', () => {
    const t = translator('en');
    expect(sentenceOf(told({ params }), t)).toBe('Yoʻl: new appeal NRP-26-000123');
    const many = told({ session: null, params: { ...params, count: 5 } });
    expect(sentenceOf(many, t)).toBe('Yoʻl: 5 appeals entered the queue');
  });
});

describe('where it leads', () => {
  it('is its session, else the list in which several stand', () => {
    expect(placeOf(told({}))).toBe('/staff?session=s-1');
    expect(placeOf(told({ session: null, params }))).toBe('/staff?department=d-1');
    expect(placeOf(told({ kind: 'deadline_late', session: null }))).toBe('/staff/overview');
    expect(placeOf(told({ kind: 'broadcast', session: null }))).toBeNull();
  });

  it('is for a suggestion the page on which it would be written', () => {
    const { id } = told({});
    const places = ['faq', 'document', 'quick_reply'].map((about) =>
      placeOf(told({ kind: 'suggested', params: { about } })),
    );
    expect(places).toEqual([
      `/staff/admin/faqs?faq=new&suggestion=${id}`,
      `/staff/admin/documents?suggestion=${id}`,
      `/staff/quick-replies?reply=new&suggestion=${id}`,
    ]);
  });
});
