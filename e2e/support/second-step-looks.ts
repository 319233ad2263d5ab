import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { staffClient } from './actors.ts';
import { refusedAnswer } from './faults.ts';
import type { Look } from './looks.ts';
import { expect } from './test.ts';
import type { Visitor } from './visitor.ts';

const admin = 'akmal.nazarov';

/** The second step of a new account being set up, and asked for at the door. */
export async function secondStepLooks({ context, faults }: Visitor): Promise<Look[]> {
  // The log-in's answer that a code is wanted too.
  faults.forgive(refusedAnswer(401));
  const password = 'daryo-boyida-7-tol';
  const email = `xodim-${randomUUID().slice(-8)}@narpay.example`;
  const client = await staffClient(admin);
  await client.createStaff({ body: { name: 'Shahlo Usmonova', email, role: 'agent', password } });
  const answer = await context.request.post('/api/auth/login', { data: { email, password } });
  expect(answer.ok()).toBe(true);
  return [
    {
      name: 'staff-recovery',
      async open({ page, t }) {
        await page.goto('/staff/account');
        const secondStep = page.getByRole('region', { name: t('people.totp.title') });
        await secondStep.getByRole('button', { name: t('people.totp.enrol') }).click();
        const window = page.getByRole('dialog');
        await window.getByLabel(t('people.password.current'), { exact: true }).fill(password);
        await window.getByRole('button', { name: t('people.totp.next') }).click();
        const secret = (await window.locator('code').innerText()).replace(/\s/g, '');
        const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
        await window.getByLabel(t('people.totp.firstCode')).fill(code);
        await window.getByRole('button', { name: t('people.totp.confirm') }).click();
        await expect(window.getByRole('list', { name: t('operate.recovery.title') })).toBeVisible();
      },
    },
    {
      name: 'staff-second-step',
      async open({ page, t }) {
        await context.clearCookies({ name: /^(?!locale$)/ });
        await page.goto('/staff/login');
        await page.getByLabel(t('staff.login.email')).fill(email);
        await page.getByLabel(t('staff.login.password'), { exact: true }).fill(password);
        await page.getByRole('button', { name: t('staff.login.submit') }).click();
        await expect(page.getByLabel(t('people.login.code'))).toBeVisible();
      },
    },
  ];
}
