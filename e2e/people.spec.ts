import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { staffClient } from './support/actors.ts';
import { refusedAnswer } from './support/faults.ts';
import { expect, test } from './support/test.ts';
import { signInStaff, type Visitor } from './support/visitor.ts';

const admin = 'akmal.nazarov';
const password = 'daryo-boyida-7-tol';

/** Invites somebody on the page; gives the link that is shown. */
async function invite({ page, t }: Visitor, name: string, email: string): Promise<string> {
  await page.goto('/staff/admin/staff');
  await page.getByRole('button', { name: t('people.invite') }).click();
  const window = page.getByRole('dialog');
  await window.getByLabel(t('people.person.name')).fill(name);
  await window.getByLabel(t('staff.login.email')).fill(email);
  await window.getByRole('checkbox', { name: 'Transport' }).check();
  await window.getByRole('button', { name: t('people.makeLink') }).click();
  const link = await window.getByLabel(t('people.handOver.link')).inputValue();
  await window.getByRole('button', { name: t('common.action.close') }).click();
  return new URL(link).pathname;
}

async function enter({ page, t }: Visitor, email: string, given: string): Promise<void> {
  await page.getByLabel(t('staff.login.email')).fill(email);
  await page.getByLabel(t('staff.login.password'), { exact: true }).fill(given);
  await page.getByRole('button', { name: t('staff.login.submit') }).click();
}

/** An account with a password, made without the pages. */
async function newAccount(name: string) {
  const client = await staffClient(admin);
  const email = `xodim-${randomUUID().slice(-8)}@narpay.example`;
  const { staff } = await client.createStaff({ body: { name, email, role: 'agent', password } });
  return { client, email, id: staff.id };
}

test('an invitation leads to the desk; the account is changed, closed, and all of it is on record', async ({
  visit,
}) => {
  test.slow();
  const boss = await visit({ device: 'desktop' });
  await signInStaff(boss, admin);
  const name = `Sanobar Yoʻldosheva ${randomUUID().slice(-4)}`;
  const email = `sanobar-${randomUUID().slice(-8)}@narpay.example`;
  const path = await invite(boss, name, email);

  const guest = await visit({ locale: 'ru' });
  guest.faults.forgive(refusedAnswer(422));
  await guest.page.goto(path);
  const field = guest.page.getByLabel(guest.t('people.link.password'), { exact: true });
  await field.fill('Sanobar1990');
  await expect(guest.page.getByText(guest.t('people.fault.personal'))).toBeVisible();
  await guest.page.getByRole('button', { name: guest.t('people.link.invitation.set') }).click();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill(password);
  await expect(guest.page.getByText(guest.t('people.strength.4'))).toBeVisible();
  await guest.page.getByRole('button', { name: guest.t('people.link.invitation.set') }).click();
  await expect(guest.page).toHaveURL(/\/staff$/);

  const { page, t } = boss;
  await page.reload();
  await page.getByLabel(t('people.search')).fill(email);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel(t('people.person.role')).selectOption('operator');
  await drawer.getByRole('button', { name: t('common.action.save') }).click();
  await expect(page.locator('.undo-toast')).toContainText(t('common.state.saved'));

  await drawer.getByRole('button', { name: t('people.deactivate'), exact: true }).click();
  const asked = page.getByRole('dialog').filter({ hasText: t('people.deactivateText') });
  await asked.getByRole('button', { name: t('people.deactivate'), exact: true }).click();
  await expect(page.locator('.undo-toast')).toContainText(name);
  // Their screen learns of it at once.
  await expect(guest.page.getByText(guest.t('staff.ended.title'))).toBeVisible({ timeout: 20_000 });
  guest.faults.forgive(refusedAnswer(401));

  await page.goto('/staff/admin/audit');
  await page.getByLabel(t('people.audit.search')).fill(name);
  const rows = page.locator('.audit-row');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(0)).toContainText(t('people.act.staff.deactivated'));
  await expect(rows.nth(1)).toContainText(t('words.role.agent'));
  await expect(rows.nth(1)).toContainText(t('words.role.operator'));
  await expect(rows.nth(3)).toContainText(t('people.act.staff.invited'));
});

test('two steps: set up with an app, asked for at the log-in, taken away by an administrator', async ({
  visit,
}) => {
  test.slow();
  const { client, email, id } = await newAccount('Karim Toʻxtayev');
  const visitor = await visit({ device: 'desktop' });
  visitor.faults.forgive(refusedAnswer(401));
  visitor.faults.forgive(refusedAnswer(422));
  const { page, t } = visitor;
  await page.goto('/staff/login?back=/staff/account');
  await enter(visitor, email, password);
  const secondStep = page.getByRole('region', { name: t('people.totp.title') });
  await secondStep.getByRole('button', { name: t('people.totp.enrol') }).click();
  const window = page.getByRole('dialog');
  await window.getByLabel(t('people.password.current'), { exact: true }).fill(password);
  await window.getByRole('button', { name: t('people.totp.next') }).click();
  await expect(window.getByRole('img', { name: t('people.totp.qr') })).toBeVisible();
  const secret = (await window.locator('code').innerText()).replaceAll(' ', '');
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  // The code before is good too, so that the next one is left for the log-in.
  const codeAt = (seconds: number) => app.generate({ timestamp: Date.now() + seconds * 1000 });
  await window.getByLabel(t('people.totp.firstCode')).fill(codeAt(-30));
  await window.getByRole('button', { name: t('people.totp.confirm') }).click();
  const kept = window.getByRole('list', { name: t('operate.recovery.title') }).locator('code');
  await expect(kept).toHaveCount(10);
  const [recoveryCode = ''] = await kept.allInnerTexts();
  await window.getByRole('button', { name: t('operate.recovery.kept') }).click();
  await expect(secondStep.getByText(t('people.totp.on'), { exact: true })).toBeVisible();
  await expect(page.getByText(t('operate.recovery.left', { n: 10 }))).toBeVisible();

  const other = await visit({ locale: 'ru' });
  other.faults.forgive(refusedAnswer(401));
  other.faults.forgive(refusedAnswer(422));
  await other.page.goto('/staff/login');
  await enter(other, email, password);
  const code = other.page.getByLabel(other.t('people.login.code'));
  await expect(code).toBeFocused();
  await code.fill('000000');
  await other.page.getByRole('button', { name: other.t('people.login.confirm') }).click();
  await expect(code).toHaveAttribute('aria-invalid', 'true');
  await code.fill(codeAt(0));
  await other.page.getByRole('button', { name: other.t('people.login.confirm') }).click();
  await expect(other.page).toHaveURL(/\/staff$/);

  const lost = await visit();
  lost.faults.forgive(refusedAnswer(401));
  await lost.page.goto('/staff/login');
  await enter(lost, email, password);
  await lost.page.getByRole('button', { name: lost.t('people.login.useRecovery') }).click();
  await lost.page.getByLabel(lost.t('people.login.recovery')).fill(recoveryCode);
  await lost.page.getByRole('button', { name: lost.t('people.login.confirm') }).click();
  await expect(lost.page).toHaveURL(/\/staff$/);

  await page.reload();
  await expect(page.getByText(t('operate.recovery.left', { n: 9 }))).toBeVisible();
  const logins = page.getByRole('list', { name: t('people.logins.title') }).getByRole('listitem');
  await expect(logins).toHaveCount(3);
  await page.getByRole('button', { name: t('people.logins.endOthers') }).click();
  await expect(logins).toHaveCount(1);
  await expect(other.page.getByText(other.t('staff.ended.title'))).toBeVisible({ timeout: 20_000 });

  await client.removeStaffTotp({ params: { id } });
  const back = await visit();
  await back.page.goto('/staff/login');
  await enter(back, email, password);
  await expect(back.page).toHaveURL(/\/staff$/);
});

test('a forgotten password is told to the administrators, who hand over a link', async ({
  visit,
}) => {
  const { email, id } = await newAccount('Oygul Tosheva');
  const visitor = await visit();
  const { page, t } = visitor;
  await page.goto('/staff/login');
  await page.getByRole('link', { name: t('people.login.forgotten') }).click();
  await page.getByLabel(t('staff.login.email')).fill(email);
  await page.getByRole('button', { name: t('people.forgotten.ask') }).click();
  await expect(page.getByRole('status')).toContainText(t('people.forgotten.done.title'));

  const boss = await visit({ device: 'desktop' });
  await signInStaff(boss, admin);
  await expect(async () => {
    await boss.page.goto(`/staff/admin/staff?person=${id}`);
    await expect(boss.page.getByText(boss.t('people.asked')).first()).toBeVisible({
      timeout: 1000,
    });
  }).toPass();
  const drawer = boss.page.getByRole('dialog');
  await drawer.getByRole('button', { name: boss.t('people.resetLink') }).click();
  const link = await drawer.getByLabel(boss.t('people.handOver.link')).inputValue();
  await page.goto(new URL(link).pathname);
  await page.getByLabel(t('people.link.password'), { exact: true }).fill('togʻ-yonida-oq-uy');
  await page.getByRole('button', { name: t('people.link.reset.set') }).click();
  await expect(page).toHaveURL(/\/staff$/);
  await page.goto(new URL(link).pathname);
  await expect(page.getByText(t('people.link.dead.reset'))).toBeVisible();
});
