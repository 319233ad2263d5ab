import { answer, appealOf, newCitizen, staffClient } from './actors.ts';
import type { Look } from './looks.ts';
import { expect } from './test.ts';
import { signInStaff, type Visitor } from './visitor.ts';

const operator = 'dilnoza.rahimova';

async function searched({ page }: Visitor, q: string): Promise<void> {
  await page.goto(`/staff/search?q=${encodeURIComponent(q)}`);
  await expect(page.locator('[data-found], .empty-state').first()).toBeVisible();
}

/** Search before, with and without results, as an operator sees it. */
export async function findLooks(visitor: Visitor): Promise<Look[]> {
  await signInStaff(visitor, operator);
  const clerk = await staffClient(operator);
  const text =
    'Mahallamizda uch kundan beri ichimlik suvi yoʻq, quvur yorilgan. Nasosxonaga qoʻngʻiroq qildik, javob berishmadi.';
  const session = await appealOf(await newCitizen('Suvonjon Ichimliyev'), text);
  await answer(
    clerk,
    session.id,
    'Ichimlik suvi bugun kechqurun beriladi, nasosxona tuzatilyapti.',
  );
  return [
    {
      name: 'search-start',
      async open({ page, t }) {
        await page.goto('/staff/search');
        await expect(page.getByText(t('find.start.title'))).toBeVisible();
      },
    },
    { name: 'search-found', open: (from) => searched(from, 'ичимлик сув') },
    { name: 'search-corrected', open: (from) => searched(from, 'nasosxna') },
    { name: 'search-nothing', open: (from) => searched(from, 'qqwxyzzq') },
  ];
}
