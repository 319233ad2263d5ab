import type { SessionStatus } from '@civicconnect/contract';
import { loginOf } from './product.ts';
import { expect } from './test.ts';
import { signInStaff, type Visitor } from './visitor.ts';

/** Logs in on the page, as staff do in the morning. */
export async function logIn({ page, t }: Visitor, account: string): Promise<void> {
  const { email, password } = loginOf(account);
  await page.goto('/staff');
  await page.getByLabel(t('staff.login.email')).fill(email);
  await page.getByLabel(t('staff.login.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: t('staff.login.submit') }).click();
  await expect(page.getByText(t('staff.nothing.title'))).toBeVisible();
}

/** Opens a page of the staff's, logged in without the pages. */
export async function atDesk(visitor: Visitor, account: string, path = '/staff'): Promise<void> {
  await signInStaff(visitor, account);
  await visitor.page.goto(path);
}

/** A session's row in the list. */
export const row = ({ page }: Visitor, sessionId: string) =>
  page.locator(`#session-row-${sessionId}`);

/** A message of the open conversation. */
export const message = ({ page }: Visitor, text: string) =>
  page.locator('.message', { hasText: text });

/** Writes and sends in the open session. */
export async function reply({ page, t }: Visitor, text: string): Promise<void> {
  await page.getByLabel(t('staff.composer.label')).fill(text);
  await page.keyboard.press('Control+Enter');
}

const conversation = ({ page, t }: Visitor) =>
  page.getByRole('region', { name: t('staff.conversation.label') });

/** The status word at the head of the open session. */
export const statusWord = (visitor: Visitor, status: SessionStatus) =>
  conversation(visitor)
    .getByText(visitor.t(`words.status.${status}`), { exact: true })
    .first();

/** The clerk's browser with one of their sessions open. */
export async function opened(
  visitor: Visitor,
  account: string,
  sessionId: string,
): Promise<Visitor> {
  await atDesk(visitor, account, `/staff?session=${sessionId}`);
  await expect(conversation(visitor)).toBeVisible();
  return visitor;
}

/** Appeals that the router gives to those who see to the light. */
export const lights =
  'Elektr simlari osilib qolgan, svet tez-tez oʻchyapti, elektr hisoblagich ham ishlamayapti.';
export const power =
  'Uyimizda svet har kuni kechqurun oʻchib qolyapti, transformator eskirgan, kuchlanish past.';
