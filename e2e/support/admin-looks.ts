import { answer, appealOf, newCitizen, staffClient } from './actors.ts';
import { type Look, pageLook } from './looks.ts';
import { expect } from './test.ts';
import { signInStaff, type Visitor } from './visitor.ts';

const admin = 'akmal.nazarov';

/** The settings, scrolled to one of their sections. */
function section(name: string): Look {
  return {
    name: `settings-${name}`,
    async open({ page }) {
      await page.goto(`/staff/admin/settings?section=${name}`);
      await expect(page.locator(`#${name}`)).toBeInViewport();
    },
  };
}

/** What an administrator sets, and quick replies above the composer. */
export async function adminLooks(visitor: Visitor): Promise<Look[]> {
  await signInStaff(visitor, admin);
  const client = await staffClient(admin);
  const { items: replies } = await client.quickReplies();
  const session = await appealOf(
    await newCitizen('Gulnora Saidova'),
    'Avtobus bekatidagi soyabon shamolda yiqilgan, tiklab bering, odamlar quyoshda kutyapti.',
  );
  await answer(client, session.id, 'Assalomu alaykum, oʻrganib chiqamiz.');
  const departments = await client.departments();
  return [
    section('organization'),
    section('branding'),
    {
      name: 'settings-branding-low',
      async open({ page, t }) {
        await page.getByLabel(t('admin.branding.hex')).fill('#ffd400');
        await expect(page.getByText('4', { exact: false }).first()).toBeVisible();
      },
    },
    section('portal'),
    section('deadlines'),
    section('work'),
    pageLook('channels', '/staff/admin/channels', '.account-section .pill'),
    pageLook('neighborhoods', '/staff/admin/neighborhoods', '.ordered-row'),
    {
      name: 'neighborhood-edit',
      async open({ page }) {
        await page.locator('.ordered-row .button').first().click();
        await expect(page.locator('.line-list form')).toBeVisible();
      },
    },
    {
      name: 'neighborhoods-paste',
      async open({ page, t }) {
        await page.getByRole('button', { name: t('admin.neighborhoods.import') }).click();
        await page.getByRole('dialog').getByRole('textbox').fill('Bogʻizagʻon; Богизагон\nDurboy');
      },
    },
    pageLook('quick-replies', '/staff/quick-replies', '.department-item'),
    pageLook('quick-reply', `/staff/quick-replies?reply=${replies[0]?.id}`, '.language-panel'),
    pageLook('quick-reply-new', '/staff/quick-replies?reply=new', '.language-panel'),
    pageLook(
      'department-work',
      `/staff/admin/departments?department=${departments.items[1]?.id}`,
      '.icon-choice',
    ),
    {
      name: 'quick-menu',
      async open({ page, t }) {
        await page.goto(`/staff?session=${session.id}`);
        await page.getByLabel(t('staff.composer.label')).focus();
        await page.keyboard.press('/');
        await expect(page.locator('.quick-text')).toBeVisible();
      },
    },
  ];
}
