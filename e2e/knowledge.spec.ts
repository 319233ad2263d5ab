import { assistantSaid, newGuest } from './support/chats.ts';
import { askUnknown, knowledgeLooks } from './support/knowledge-looks.ts';
import { look } from './support/looks.ts';
import { expect, test } from './support/test.ts';
import { signInStaff } from './support/visitor.ts';

const office = 'akmal.nazarov';

test('a document is uploaded, read, shown to everybody, looked at and taken out', async ({
  visit,
}) => {
  const admin = await visit({ device: 'desktop' });
  const { page, t } = admin;
  await signInStaff(admin, office);
  await page.goto('/staff/admin/documents');
  await page
    .getByLabel(t('knowledge.documents.upload'))
    .first()
    .setInputFiles({
      name: 'Bozor tartibi.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(
        '# Bozor tartibi\n\n## Rastalar\n\nRasta ijarasi kuniga yigirma ming soʻm turadi.',
      ),
    });
  const row = page.getByRole('listitem').filter({ hasText: 'Bozor tartibi' });
  await expect(row.getByText(t('knowledge.documents.status.ready'))).toBeVisible({
    timeout: 40_000,
  });
  await row.getByLabel(t('knowledge.visibility.label')).selectOption('public');
  await row.getByRole('button', { name: t('knowledge.documents.view') }).click();
  await expect(page.getByRole('dialog')).toContainText('Rasta ijarasi kuniga');
  await page.keyboard.press('Escape');

  const guest = await newGuest();
  await guest.say('Bozorda rasta ijarasi kuniga qancha turadi?');
  await assistantSaid(guest, 'Rasta ijarasi kuniga yigirma ming soʻm turadi.');

  await row.getByRole('button', { name: t('common.action.delete') }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: t('staff.receipt.undo') }).click();
  await expect(row.getByText(t('knowledge.documents.status.ready'))).toBeVisible();
  await row.getByRole('button', { name: t('common.action.delete') }).click();
  await expect(row).toHaveCount(0);
});

test('a table is looked at before it is taken; its mistakes are left out', async ({ visit }) => {
  const admin = await visit({ device: 'desktop', locale: 'ru' });
  const { page, t } = admin;
  await signInStaff(admin, office);
  await page.goto('/staff/admin/faqs');
  await page.getByRole('button', { name: t('knowledge.faqs.import') }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel(t('knowledge.import.choose'))
    .first()
    .setInputFiles({
      name: 'savollar.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'question;answer\nХокимият биноси қайси кўчада?;Мустақиллик кўчаси, 5\nСаволсиз қатор;\n',
      ),
    });
  await expect(dialog.getByText(t('knowledge.import.refused', { n: 1 }))).toBeVisible();
  await dialog.getByRole('button', { name: t('knowledge.import.takeOthers', { n: 1 }) }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: t('knowledge.faqs.title') })).toContainText(
    'Хокимият биноси қайси кўчада?',
  );
});

test('a file that cannot be read says why', async ({ visit }) => {
  const admin = await visit({ device: 'desktop', locale: 'ru' });
  const { page, t } = admin;
  await signInStaff(admin, office);
  await page.goto('/staff/admin/documents');
  await page
    .getByLabel(t('knowledge.documents.upload'))
    .first()
    .setInputFiles({
      name: 'испорчен.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\nnothing that follows is one'),
    });
  const row = page.getByRole('listitem').filter({ hasText: 'испорчен' });
  await expect(row.getByText(t('knowledge.documents.failure.damaged'))).toBeVisible({
    timeout: 40_000,
  });
});

test('a question without an answer becomes an FAQ, and the next one who asks is answered', async ({
  visit,
}, { retry }) => {
  // What an earlier try has taught is known.
  const place = ['Kutubxona', 'Muzey', 'Suzish havzasi'][retry];
  const unknown = `${place}ga kechqurun ham kirsa boʻladimi?`;
  await askUnknown(unknown);
  const admin = await visit({ device: 'desktop' });
  const { page, t } = admin;
  await signInStaff(admin, office);
  await page.goto('/staff/admin/unanswered');
  const group = page.getByRole('listitem').filter({ hasText: unknown });
  await group.getByRole('link', { name: t('knowledge.unanswered.make') }).click();
  const answer = page.getByLabel(t('knowledge.faqs.answer'), { exact: true });
  await answer.fill(`Ha, ${place} soat 21:00 gacha ochiq.`);
  await page.getByRole('button', { name: t('admin.form.save'), exact: true }).click();
  await expect(page.getByRole('navigation', { name: t('knowledge.faqs.title') })).toContainText(
    unknown,
  );

  const guest = await newGuest();
  await guest.say(unknown);
  await assistantSaid(guest, `Ha, ${place} soat 21:00 gacha ochiq.`);
  await page.goto('/staff/admin/unanswered');
  await expect(group).toHaveCount(0);
});

for (const [device, locale] of [
  ['desktop', 'ru'],
  ['phone', 'uz'],
  ['phone', 'fa'],
] as const) {
  test(`what the assistant answers from, in ${locale} on a ${device}`, async ({ visit }) => {
    test.setTimeout(180_000);
    const visitor = await visit({ device, locale });
    for (const what of await knowledgeLooks(visitor)) await look(visitor, device, what);
  });
}
