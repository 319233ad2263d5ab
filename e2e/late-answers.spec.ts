import { appealOf, staffClient } from './support/actors.ts';
import { whenLive } from './support/live.ts';
import { holdFirstAnswer } from './support/script.ts';
import { expect, test } from './support/test.ts';
import { signInCitizen } from './support/visitor.ts';

// What a page asked for may be overtaken by what it hears: the newer word stands.

const text = 'Koʻchamizdagi transformator har kuni oʻchib qoladi, kechqurun svet yoʻq.';
const clerkAccount = 'maftuna.xolova';
const admin = 'akmal.nazarov';

test('an answer that was overtaken does not undo what is known of an appeal', async ({ visit }) => {
  const citizen = await visit();
  const { page, t } = citizen;
  const { id } = await appealOf(await signInCitizen(citizen, 'Malika Sobirova'), text);
  const params = { id };
  const live = whenLive(page);
  await page.goto(`/appeals/${id}`);
  await live;
  const clerk = await staffClient(clerkAccount);
  const asked = holdFirstAnswer(page, '**/timeline');
  await clerk.assign({ params });
  const letGo = await asked;
  await clerk.hold({ params });
  const step = page.getByRole('listitem').filter({ hasText: t('portal.timeline.held') });
  await expect(step.locator('time')).toBeVisible();
  await letGo();
  await expect(step.locator('time')).toBeVisible();
});

test('a broadcast that was withdrawn while the page asked for it does not come back', async ({
  visit,
}, { retry }) => {
  const citizen = await visit();
  const { page } = citizen;
  const { id } = await appealOf(await signInCitizen(citizen, 'Davron Qobilov'), text);
  const operator = await staffClient(admin);
  const notice = `Soat ${15 + retry} da tumanda suv toʻxtatiladi.`;
  const { broadcast } = await operator.createBroadcast({
    body: { audience: 'citizens', text: { uz: notice } },
  });
  const asked = holdFirstAnswer(page, '**/public/*/broadcasts');
  const live = whenLive(page);
  await page.goto(`/appeals/${id}`);
  const letGo = await asked;
  await live;
  await expect(page.getByText(notice)).toBeVisible();
  await operator.withdrawBroadcast({ params: { id: broadcast.id } });
  await expect(page.getByText(notice)).toBeHidden();
  await letGo();
  await expect(page.getByText(notice)).toBeHidden();
});
