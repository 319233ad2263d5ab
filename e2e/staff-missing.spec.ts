import { appealOf, newCitizen, staffClient } from './support/actors.ts';
import { refusedAnswer } from './support/faults.ts';
import { here, look } from './support/looks.ts';
import { loginOf } from './support/product.ts';
import { expect, test } from './support/test.ts';
import { type Device, signInStaff } from './support/visitor.ts';

const nowhere = '/staff/admin/hech-qayerda';
const faces = [
  ['uz', 'desktop'],
  ['fa', 'phone'],
] as const satisfies (readonly [string, Device])[];

for (const [locale, device] of faces) {
  test(`an address that no page has stays at the desk, ${locale} on a ${device}`, async ({
    visit,
  }) => {
    const clerk = await visit({ device, locale });
    const { page, t, faults } = clerk;
    faults.forgive(refusedAnswer(404));
    // Such a page is drawn in the browser, which learns only there that somebody is logged in.
    faults.forgive(refusedAnswer(401));
    await signInStaff(clerk, 'olim.rustamov');
    expect((await page.goto(nowhere))?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('nav.notThere.title'));
    await look(clerk, device, here('staff-not-there'));
    await page.getByRole('link', { name: t('nav.notYours.back') }).click();
    await expect(page).toHaveURL(/\/staff$/);
    await expect(page.locator('.frame')).toBeVisible();
  });

  test(`a stranger at such an address is led to the log-in, ${locale} on a ${device}`, async ({
    visit,
  }) => {
    const stranger = await visit({ device, locale });
    const { page, t, faults } = stranger;
    faults.forgive(refusedAnswer(404));
    expect((await page.goto(nowhere))?.status()).toBe(404);
    await expect(page.getByText(t('nav.notThere.text'))).toBeVisible();
    await look(stranger, device, here('staff-not-there-stranger'));
    await page.getByRole('link', { name: t('staff.login.submit') }).click();
    await expect(page.getByLabel(t('staff.login.email'))).toBeVisible();
  });

  test(`a page that fails says so and opens when it is tried again, ${locale} on a ${device}`, async ({
    visit,
  }) => {
    const clerk = await visit({ device, locale });
    const { page, t, faults } = clerk;
    await signInStaff(clerk, 'olim.rustamov');
    await page.goto('/staff/search');
    // An answer that no page can draw.
    faults.forgive(/./);
    await page.route('**/api/search?*', (route) => route.fulfill({ json: { items: [null] } }));
    await page.getByLabel(t('find.field')).fill('avtobus');
    await expect(page.getByText(t('nav.failed.text'))).toBeVisible();
    await look(clerk, device, here('staff-failed'));
    await page.unroute('**/api/search?*');
    await page.getByRole('button', { name: t('common.action.retry') }).click();
    await expect(page.getByLabel(t('find.field'))).toBeVisible();
  });

  test(`a pick that is lost, and one’s own account, ${locale} on a ${device}`, async ({
    visit,
  }) => {
    test.slow();
    const clerk = await visit({ device, locale });
    const { page, t, faults } = clerk;
    faults.forgive(refusedAnswer(409));
    await signInStaff(clerk, 'dilnoza.rahimova');
    const citizen = await newCitizen('Nodira Qosimova');
    const { id } = await appealOf(
      citizen,
      'Qishlogʻimizga avtobus qatnamay qoʻydi, bekatda bir soatlab kutamiz.',
    );
    await page.route('**/assign', async (route) => {
      await (await staffClient('olim.rustamov')).assign({ params: { id } });
      await route.continue();
    });
    await page.goto(`/staff?session=${id}`);
    await page.getByRole('button', { name: t('staff.action.pick') }).click();
    const { name } = loginOf('olim.rustamov');
    await expect(page.getByText(t('staff.pick.lost', { name })).first()).toBeVisible();
    await look(clerk, device, here('staff-pick-lost'));

    await page.goto('/staff/account');
    await expect(page.getByText(t('people.logins.current')).first()).toBeVisible();
    await look(clerk, device, here('staff-account-operator'));
  });
}
