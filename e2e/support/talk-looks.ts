import { answer, appealOf, newCitizen, send, staffClient } from './actors.ts';
import type { Look } from './looks.ts';
import { expect } from './test.ts';
import { signInStaff, type Visitor } from './visitor.ts';

const about = {
  wires:
    'Elektr simlari osilib qolgan, svet tez-tez oʻchyapti, elektr hisoblagich ham ishlamayapti.',
  power: 'Уйимизда свет ҳар куни кечқурун ўчиб қоляпти, трансформатор эскирган, кучланиш паст.',
};

/** A question above the composer, asked by its key once nothing else has the focus. */
async function ask({ page }: Visitor, key: string): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.locator('.correction')).toBeHidden();
  await page.locator('.thread').focus();
  await page.keyboard.press(key);
  await expect(page.locator('.correction')).toBeVisible();
}

/** A conversation with notes and a proposal that waits, and everything that is asked above the composer. */
export async function talkLooks(visitor: Visitor): Promise<Look[]> {
  const account = 'viktor.li';
  await signInStaff(visitor, account);
  const [clerk, operator] = [await staffClient(account), await staffClient('dilnoza.rahimova')];
  const citizen = await newCitizen('Gulchehra Toʻrayeva');
  const { id } = await appealOf(citizen, about.wires);
  await answer(clerk, id, 'Assalomu alaykum, Gulchehra opa. Usta ertaga soat 10:00 gacha boradi.');
  await send(citizen, id, 'Rahmat, kutaman. Bugun ham svet oʻchdi.');
  const note = 'Brigada bilan gaplashdim, transformator taʼmirda. @Виктор Ли, ertaga tekshiring.';
  await operator.addNote({ params: { id }, body: { text: note } });
  const body = { reason: 'Manzil koʻrsatilmagan, imzo ham yoʻq' };
  await operator.proposeWithoutConsideration({ params: { id }, body });
  const other = await appealOf(await newCitizen('Мавлуда Қосимова'), about.power);
  return [
    {
      name: 'talk-notes',
      async open({ page }) {
        await page.goto(`/staff?session=${id}`);
        await expect(page.locator('.note-card')).toBeVisible();
      },
    },
    {
      name: 'talk-note',
      async open({ page, t }) {
        await page.locator('.thread').focus();
        await page.keyboard.press('n');
        await page.getByLabel(t('desk.note.title'), { exact: true }).pressSequentially('Salom, @');
        await expect(page.getByRole('option').first()).toBeVisible();
      },
    },
    {
      name: 'talk-transfer',
      async open(from) {
        await from.page.keyboard.press('Escape');
        await ask(from, 't');
        await expect(from.page.getByRole('option').first()).toBeVisible();
      },
    },
    {
      name: 'talk-extend-refused',
      async open(from) {
        await ask(from, 'd');
        await from.page.keyboard.press('Control+Enter');
        await expect(from.page.locator('.field-error').first()).toBeVisible();
      },
    },
    { name: 'talk-without', open: (from) => ask(from, 'x') },
    {
      name: 'palette',
      async open({ page }) {
        await page.keyboard.press('Escape');
        await page.locator('.thread').focus();
        await page.keyboard.press('Control+k');
        await page.keyboard.type('a');
        await expect(page.getByRole('option').first()).toBeVisible();
      },
    },
    {
      name: 'inbox-narrowed',
      async open({ page }) {
        await page.goto(`/staff?session=${other.id}&channel=web&priority=normal&sort=oldest`);
        await page.keyboard.press('l');
        await expect(page.locator('.bubble-other-script').first()).toBeVisible();
      },
    },
    {
      name: 'inbox-filter',
      async open({ page }) {
        await page.goto('/staff?channel=web&priority=normal');
        await page.locator('.filter-button').click();
        await expect(page.getByRole('menu')).toBeVisible();
      },
    },
  ];
}
