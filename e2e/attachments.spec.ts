import { answer, appealOf, newCitizen, staffClient } from './support/actors.ts';
import { logIn, message, reply, row } from './support/desk.ts';
import { noNetwork, refusedAnswer } from './support/faults.ts';
import { disguised, documentLine, picture, wordDocument } from './support/files.ts';
import { bubble, givePhone, givePhoneAndCode, sessionIdOf, shownCode } from './support/portal.ts';
import { holdScript } from './support/script.ts';
import { expect, test } from './support/test.ts';
import { signInCitizen, signInStaff, type Visitor } from './support/visitor.ts';

const text = 'Koʻchamizda quvur yorilib, uch kundan beri suv oqib yotibdi, yordam bering.';
const clerkOfWater = 'bekzod.toshev';

const show = ({ page, t }: Visitor, name: string) =>
  page.getByRole('button', { name: t('files.show', { name }) });

/** Writes an appeal on the form and stays there. */
async function write({ page, t }: Visitor): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: t('portal.home.send') }).click();
  await page.getByLabel(t('portal.send.what')).fill(text);
}

test('a photo goes with an appeal before signing in, a document comes back, both are opened', async ({
  visit,
}) => {
  const citizen = await visit({ device: 'phone' });
  const clerk = await visit({ device: 'desktop' });
  const { page, t } = citizen;
  await logIn(clerk, clerkOfWater);
  await write(citizen);
  const photo = await picture(page, 'quvur.jpg', 200);
  await page.getByLabel(t('files.attachHelp')).setInputFiles(photo);
  await expect(page.getByText(t('files.state.done'))).toBeVisible();
  await page.getByRole('button', { name: t('portal.send.continue') }).click();
  await givePhoneAndCode(citizen, 'Malika Joʻrayeva');
  const id = await sessionIdOf(page);
  await expect(show(citizen, 'quvur.jpg')).toBeVisible();

  await row(clerk, id).click();
  await show(clerk, 'quvur.jpg').click();
  const large = clerk.page.getByRole('dialog', { name: 'quvur.jpg' });
  await expect(large.getByRole('img')).toBeVisible();
  expect(
    await large.getByRole('img').evaluate((image: HTMLImageElement) => image.naturalWidth),
  ).toBe(1200);
  await clerk.page.keyboard.press('Escape');
  await expect(large).toBeHidden();
  await expect(show(clerk, 'quvur.jpg')).toBeFocused();

  await clerk.page.getByText(t('staff.check.title')).waitFor();
  await clerk.page.keyboard.press('y');
  await clerk.page.getByLabel(t('files.attach'), { exact: true }).setInputFiles(wordDocument);
  await reply(clerk, 'Dalolatnoma ilova qilindi.');
  await message(clerk, 'Dalolatnoma')
    .getByRole('button', { name: t('files.asText') })
    .click();
  await expect(clerk.page.getByRole('dialog').getByText(documentLine)).toBeVisible();
  await clerk.page.keyboard.press('Escape');

  const link = bubble(citizen, 'Dalolatnoma').getByRole('link', {
    name: t('files.download', { name: wordDocument.name }),
  });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe(wordDocument.name);

  // Two pictures without a word; arrows turn them over.
  const more = [await picture(page, 'oldin.jpg', 30), await picture(page, 'keyin.jpg', 120)];
  await page.getByLabel(t('files.attach'), { exact: true }).setInputFiles(more);
  await page.getByRole('button', { name: t('common.action.send') }).click();
  await show(clerk, 'oldin.jpg').click();
  await clerk.page.keyboard.press('ArrowRight');
  await expect(clerk.page.getByRole('dialog', { name: 'keyin.jpg' })).toBeVisible();
  await clerk.page.keyboard.press('ArrowRight');
  await expect(clerk.page.getByRole('dialog', { name: 'oldin.jpg' })).toBeVisible();
});

test('what is no picture is refused with the reason, and nothing goes until it is taken out', async ({
  visit,
}) => {
  const citizen = await visit({ device: 'phone' });
  const { page, t } = citizen;
  citizen.faults.forgive(refusedAnswer(415));
  await write(citizen);
  await page.getByLabel(t('files.attachHelp')).setInputFiles(disguised);
  const tray = page.getByRole('list', { name: t('files.list') });
  await expect(tray.getByRole('alert')).toContainText('JPEG');
  await page.getByRole('button', { name: t('portal.send.continue') }).click();
  await expect(page.getByText(t('files.blocked')).first()).toBeVisible();
  await page.getByRole('button', { name: t('files.remove', { name: 'surat.png' }) }).click();
  await page.getByRole('button', { name: t('portal.send.continue') }).click();
  await expect(page.getByLabel(t('portal.phone.label'))).toBeVisible();
});

test('a lost network is waited for, file by file', async ({ visit }) => {
  const citizen = await visit({ device: 'phone' });
  const { page, t, context } = citizen;
  citizen.faults.forgive(noNetwork);
  await signInCitizen(citizen, 'Olim Qosimov');
  await write(citizen);
  const photos = [await picture(page, 'bir.jpg', 10), await picture(page, 'ikki.jpg', 260)];
  await page.getByLabel(t('files.attachHelp')).setInputFiles(photos.slice(0, 1));
  await expect(page.getByText(t('files.state.done'))).toBeVisible();
  await context.setOffline(true);
  await page.getByLabel(t('files.attachHelp')).setInputFiles(photos.slice(1));
  await expect(page.getByText(t('files.state.waiting'))).toBeVisible();
  await page.getByRole('button', { name: t('portal.send.submit') }).click();
  await context.setOffline(false);
  // It goes by itself, with both.
  await sessionIdOf(page);
  await expect(show(citizen, 'bir.jpg')).toBeVisible();
  await expect(show(citizen, 'ikki.jpg')).toBeVisible();
});

test('what was attached is still there after a reload', async ({ visit }) => {
  const citizen = await visit({ device: 'phone' });
  const { page, t } = citizen;
  await write(citizen);
  const photo = await picture(page, 'quvur.jpg', 200);
  await page.getByLabel(t('files.attachHelp')).setInputFiles(photo);
  await expect(page.getByText(t('files.state.done'))).toBeVisible();
  await page.goto('/send');
  await expect(page.getByText('quvur.jpg')).toBeVisible();
  await page.getByRole('button', { name: t('portal.send.continue') }).click();
  await givePhoneAndCode(citizen, 'Zuhra Aliyeva');
  await sessionIdOf(page);
  await expect(show(citizen, 'quvur.jpg')).toBeVisible();
});

test('staff drop files anywhere on the page, or paste them', async ({ visit }) => {
  const citizen = await newCitizen('Sanjar Rustamov');
  const { id } = await appealOf(citizen, text);
  const helper = await staffClient(clerkOfWater);
  await answer(helper, id, 'Assalomu alaykum, koʻrib chiqyapmiz.');
  const clerk = await visit({ device: 'desktop' });
  const { page, t } = clerk;
  await signInStaff(clerk, clerkOfWater);
  await page.goto(`/staff?session=${id}`);
  await row(clerk, id).click();
  await expect(page.getByLabel(t('staff.composer.label'))).toBeVisible();
  const photo = await picture(page, 'chizma.jpg', 60);
  const carried = await page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], 'chizma.jpg', { type: 'image/jpeg' }));
    return transfer;
  }, photo.buffer.toString('base64'));
  await page.dispatchEvent('body', 'dragover', { dataTransfer: carried });
  await expect(page.getByText(t('files.drop'))).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: carried });
  await expect(page.getByText(t('files.state.done'))).toBeVisible();
  await page.getByRole('button', { name: t('files.remove', { name: 'chizma.jpg' }) }).click();
  await expect(page.getByRole('list', { name: t('files.list') })).toBeHidden();

  await page.evaluate((transfer) => {
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer }));
  }, carried);
  await expect(page.getByText(t('files.state.done'))).toBeVisible();
  await page.getByLabel(t('staff.composer.label')).focus();
  await page.keyboard.press('Control+Enter');
  await expect(show(clerk, 'chizma.jpg')).toBeVisible();
  const { items } = await citizen.listMessages({ params: { sessionId: id } });
  expect(items.at(-1)?.attachments.map(({ name }) => name)).toEqual(['chizma.jpg']);
});

test('without script the form carries the photo, before signing in', async ({ visit }) => {
  const artist = await visit({ device: 'phone' });
  const photo = await picture(artist.page, 'quvur.jpg', 200);
  const citizen = await visit({ device: 'phone', script: false });
  const { page, t } = citizen;
  await write(citizen);
  await page.getByLabel(t('files.attachHelp')).setInputFiles([disguised, photo]);
  await page.getByRole('button', { name: t('portal.send.continue') }).click();
  await expect(page.getByText('surat.png:').first()).toBeVisible();
  await expect(page.getByRole('list', { name: t('files.list') })).toContainText('quvur.jpg');
  await page.getByRole('button', { name: t('portal.send.continue') }).click();
  await givePhone(citizen, 'Hulkar Ismoilova');
  await page.getByLabel(t('portal.code.label')).fill(await shownCode(page));
  await page.getByRole('button', { name: t('portal.code.confirm') }).click();
  await sessionIdOf(page);
  await expect(show(citizen, 'quvur.jpg')).toBeVisible();
});

test('what is chosen in a chat before its script has come is not lost', async ({ visit }) => {
  const visitor = await visit({ device: 'phone' });
  const { page, t } = visitor;
  const citizen = await signInCitizen(visitor, 'Zarina Xolmatova');
  const { id } = await appealOf(citizen, text);
  await answer(await staffClient(clerkOfWater), id, 'Assalomu alaykum, suratini yuboring.');
  const photo = await picture(page, 'erta.jpg', 200);
  const come = await holdScript(page);
  await page.goto(`/appeals/${id}`, { waitUntil: 'commit' });
  const early = await page.locator('input[type=file][name=files]').elementHandle();
  await early?.setInputFiles(photo);
  come();
  await expect(page.getByText(t('files.state.done'))).toBeVisible();

  // A chooser that was opened then and is answered now: its field has left the page.
  await early?.evaluate((field: HTMLInputElement) => {
    const picked = new DataTransfer();
    picked.items.add(new File(['Kech keldi.'], 'kech.txt', { type: 'text/plain' }));
    field.files = picked.files;
    field.dispatchEvent(new Event('change'));
  });
  await expect(page.getByRole('list', { name: t('files.list') })).toContainText('kech.txt');
});
