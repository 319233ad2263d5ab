import { beforeAll, beforeEach, expect, it } from 'vitest';
import { give, hours } from '../../testing/chats.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newStaff, type Person } from '../../testing/people.ts';
import { codeOf } from '../../testing/refusal.ts';

let test: TestApp;
let operator: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  operator = await newStaff(test, { role: 'operator' });
});
beforeEach(() => give(test, { faqs: [hours] }));

const ask = (question: string) => operator.client.previewAssistant({ body: { question } });

it('says what a visitor would be told, and by what', async () => {
  expect(await ask('Ish vaqti qanday?')).toMatchObject({
    answer: hours.answer,
    source: 'faq',
    escalate: null,
  });
});

it('names the rule that would call a person', async () => {
  const called = await ask('Menga operator kerak');
  expect(called.escalate).toEqual({ reason: 'requested_human', offered: false });
});

it('says that a person is only offered where the organization wants that', async () => {
  const admin = await newStaff(test, { role: 'admin' });
  await admin.client.updateSettings({ body: { escalation: { lowConfidence: 'offer' } } });
  const offered = await ask('Yoʻlbars necha kilogramm keladi?');
  expect(offered.escalate).toEqual({ reason: 'low_confidence', offered: true });
});

it('is as sure as the installation wants, until the organization says how sure', async () => {
  const other = await createTestApp({
    worker: false,
    env: { CHAT_AI_CONFIDENCE_THRESHOLD: '0' },
  });
  const admin = await newStaff(other, { role: 'admin' });
  const threshold = async () =>
    (await admin.client.settings()).settings.escalation.confidenceThreshold;
  const called = async () => {
    const body = { question: 'Yoʻlbars necha kilogramm keladi?' };
    return (await admin.client.previewAssistant({ body })).escalate?.reason ?? null;
  };
  expect(await threshold()).toBe(0);
  expect(await called()).toBeNull();
  await admin.client.updateSettings({ body: { escalation: { maxExchanges: 12 } } });
  expect(await threshold()).toBe(0);
  await admin.client.updateSettings({ body: { escalation: { confidenceThreshold: 0.7 } } });
  expect(await threshold()).toBe(0.7);
  expect(await called()).toBe('low_confidence');
});

it('leaves nothing behind', async () => {
  const before = await operator.client.listUnanswered({ query: {} });
  await ask('Yoʻlbars necha kilogramm keladi?');
  expect(await operator.client.listUnanswered({ query: {} })).toEqual(before);
});

it('is not for agents', async () => {
  const agent = await newStaff(test, { role: 'agent' });
  const asked = agent.client.previewAssistant({ body: { question: 'Salom' } });
  expect(await codeOf(asked)).toBe('forbidden');
});
