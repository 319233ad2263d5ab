import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newCitizen, newOrganization } from '../../testing/people.ts';
import { codeOf, refusal } from '../../testing/refusal.ts';

let test: TestApp;
const text = 'Koʻchamizda chiroq yonmayapti, kechqurun juda qorongʻi.';

beforeAll(async () => {
  test = await createTestApp({ worker: false, realLimits: true });
});

async function sent() {
  const citizen = await newCitizen(test, { name: 'Zilola Mirzayeva' });
  const { session } = await citizen.client.openAppeal({ body: { text } });
  return { citizen, session, phoneEnd: citizen.phone.slice(-4) };
}

/** Asks from an address of its own, so that one test's guesses are not another's. */
function stranger(address: string) {
  return test.client(undefined, { 'x-forwarded-for': address });
}

describe('a receipt', () => {
  it('has the text as it was sent, for its parties, and a code that proves it to anyone', async () => {
    const { citizen, session } = await sent();
    const receipt = await citizen.client.receipt({ params: { id: session.id } });
    expect(receipt).toMatchObject({ text, session: { number: session.number } });
    const code = receipt.verificationCode;
    const spaced = `${code.slice(0, 5)}-${code.slice(5)}`.toLowerCase();
    const shown = await test.client().verifyReceipt({ params: { code: spaced } });
    expect(shown).toMatchObject({ number: session.number, status: 'routing' });
    const told = JSON.stringify(shown);
    for (const secret of [text, 'Zilola', citizen.phone, session.id, citizen.id]) {
      expect(told).not.toContain(secret);
    }
    const other = `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`;
    expect(await codeOf(test.client().verifyReceipt({ params: { code: other } }))).toBe(
      'not_found',
    );
  });
});

describe('tracking', () => {
  it('answers whoever has the number and the end of the phone, with nothing personal', async () => {
    const { citizen, session, phoneEnd } = await sent();
    const found = await stranger('203.0.113.1').track({
      query: { number: ` ${session.number.toLowerCase()} `, phoneEnd },
    });
    expect(found).toMatchObject({ number: session.number, status: 'routing', closedAt: null });
    const told = JSON.stringify(found);
    for (const secret of [text, 'Zilola', citizen.phone]) expect(told).not.toContain(secret);
  });

  it('says the same to a wrong number, wrong digits and another organization', async () => {
    const { session, phoneEnd } = await sent();
    const { id } = await newOrganization(test);
    const wrong = phoneEnd === '0000' ? '1111' : '0000';
    const ask = (query: { number: string; phoneEnd: string; organization?: string }) =>
      refusal(stranger('203.0.113.2').track({ query }));
    const digits = await ask({ number: session.number, phoneEnd: wrong });
    expect(digits.code).toBe('not_found');
    expect(await ask({ number: 'NRP-1999-000001', phoneEnd })).toEqual(digits);
    expect(await ask({ number: session.number, phoneEnd, organization: id })).toEqual(digits);
  });

  it('is bounded for each number, from wherever it is guessed, and for each address', async () => {
    const { session } = await sent();
    const guess = (n: number, number: string, address: string) =>
      codeOf(stranger(address).track({ query: { number, phoneEnd: String(9900 + n) } }));
    for (let n = 0; n < 10; n += 1) {
      expect(await guess(n, session.number, `203.0.113.${n + 10}`)).toBe('not_found');
    }
    expect(await guess(10, session.number, '203.0.113.30')).toBe('rate_limited');
    for (let n = 0; n < 30; n += 1) {
      expect(await guess(n, `CC-2020-${n}`, '203.0.113.40')).toBe('not_found');
    }
    expect(await guess(30, 'CC-2020-30', '203.0.113.40')).toBe('rate_limited');
  });
});
