import { randomUUID } from 'node:crypto';
import { staffClient } from './actors.ts';
import type { Look } from './looks.ts';
import { loginOf } from './product.ts';
import { expect } from './test.ts';
import { signInStaff, type Visitor } from './visitor.ts';

const admin = 'akmal.nazarov';

/** Somebody who was invited and has not come yet. */
async function invited(name: string) {
  const client = await staffClient(admin);
  const { items } = await client.departments();
  const email = `xodim-${randomUUID().slice(-8)}@narpay.example`;
  const departmentIds = items.slice(0, 2).map(({ id }) => id);
  return client.createStaff({ body: { name, email, role: 'agent', departmentIds } });
}

/** What stands before the log-in: links, and the forgotten password. */
export async function doorLooks(_visitor: Visitor): Promise<Look[]> {
  const { invitationUrl = '' } = await invited('Sanobar Yoʻldosheva');
  return [
    {
      name: 'staff-forgotten',
      async open({ page, t }) {
        await page.goto('/staff/login/forgotten');
        await expect(page.getByLabel(t('staff.login.email'))).toBeVisible();
      },
    },
    {
      name: 'staff-forgotten-done',
      async open({ page, t }) {
        await page
          .getByLabel(t('staff.login.email'))
          .fill(`hech.kim.${randomUUID()}@narpay.example`);
        await page.getByRole('button', { name: t('people.forgotten.ask') }).click();
        await expect(page.getByRole('status')).toContainText(t('people.forgotten.done.title'));
      },
    },
    {
      name: 'staff-link-dead',
      async open({ page, t }) {
        await page.goto('/staff/reset/hech-qachon-berilmagan');
        await expect(page.getByText(t('people.link.dead.reset'))).toBeVisible();
      },
    },
    {
      name: 'staff-invitation',
      async open({ page, t }) {
        await page.goto(new URL(invitationUrl).pathname);
        const password = page.getByLabel(t('people.link.password'), { exact: true });
        await password.fill('Sanobar1990');
        await expect(page.getByText(t('people.fault.personal'))).toBeVisible();
      },
    },
  ];
}

/** Staff, the record of acts and one's own account, as an administrator sees them. */
export async function peopleLooks(visitor: Visitor): Promise<Look[]> {
  await signInStaff(visitor, admin);
  await invited('Jahongir Ergashev');
  const client = await staffClient(admin);
  const { items } = await client.listStaff({ query: { q: 'olim.rustamov' } });
  const id = items[0]?.id ?? '';
  await client.updateStaff({ params: { id }, body: { capacity: 15 } });
  await client.updateStaff({ params: { id }, body: { capacity: 20 } });
  const drawer = ({ page }: Visitor) => page.getByRole('dialog');
  return [
    {
      name: 'staff-people',
      async open({ page }) {
        await page.goto('/staff/admin/staff');
        await expect(page.locator('.person-row').first()).toBeVisible();
      },
    },
    {
      name: 'staff-people-nobody',
      async open({ page, t }) {
        await page.getByLabel(t('people.search')).fill('hech kim yoʻq');
        await expect(page.getByText(t('people.nobody.title'))).toBeVisible();
      },
    },
    {
      name: 'staff-invite',
      async open(from) {
        const { page, t } = from;
        await page.goto('/staff/admin/staff');
        await page.getByRole('button', { name: t('people.invite') }).click();
        await drawer(from)
          .getByRole('button', { name: t('people.makeLink') })
          .click();
        await expect(drawer(from).getByText(t('people.person.nameMissing'))).toBeVisible();
      },
    },
    {
      name: 'staff-invited',
      async open(from) {
        const { t } = from;
        const window = drawer(from);
        await window.getByLabel(t('people.person.name')).fill('Barno Qodirova');
        const email = `barno-${randomUUID().slice(-8)}@narpay.example`;
        await window.getByLabel(t('staff.login.email')).fill(email);
        await window.getByRole('button', { name: t('people.makeLink') }).click();
        await expect(window.getByLabel(t('people.handOver.link'))).toBeVisible();
      },
    },
    {
      name: 'staff-person',
      async open(from) {
        await from.page.goto(`/staff/admin/staff?person=${id}`);
        await expect(drawer(from).getByLabel(from.t('people.person.capacity'))).toBeVisible();
      },
    },
    {
      name: 'staff-deactivate',
      async open(from) {
        const { page, t } = from;
        await page.getByRole('button', { name: t('people.deactivate'), exact: true }).click();
        await expect(page.getByText(t('people.deactivateText'))).toBeVisible();
      },
    },
    {
      name: 'staff-audit',
      async open({ page }) {
        await page.goto('/staff/admin/audit');
        await expect(page.locator('.audit-row').first()).toBeVisible();
      },
    },
    {
      name: 'staff-audit-nothing',
      async open({ page, t }) {
        await page.getByLabel(t('people.audit.search')).fill('hech qachon boʻlmagan');
        await expect(page.getByText(t('people.audit.none.filtered.title'))).toBeVisible();
      },
    },
    {
      name: 'staff-account',
      async open({ page, t }) {
        await page.goto('/staff/account');
        await expect(page.getByText(t('people.logins.current')).first()).toBeVisible();
      },
    },
    {
      name: 'staff-totp',
      async open(from) {
        const { page, t } = from;
        const secondStep = page.getByRole('region', { name: t('people.totp.title') });
        await secondStep.getByRole('button', { name: t('people.totp.enrol') }).click();
        const { password } = loginOf(admin);
        await drawer(from).getByLabel(t('people.password.current'), { exact: true }).fill(password);
        await drawer(from)
          .getByRole('button', { name: t('people.totp.next') })
          .click();
        await expect(drawer(from).getByRole('img')).toBeVisible();
      },
    },
  ];
}
