import type { Client } from '@civicconnect/contract';
import type { Page } from '@playwright/test';
import { expect } from './test.ts';
import { newPhone, type Visitor } from './visitor.ts';

/** Sends an appeal by hand, phone and code at the moment of sending; ends on the appeal's page. */
export async function sendAppeal(citizen: Visitor, text: string, name: string): Promise<string> {
  const { page, t } = citizen;
  await page.goto('/');
  await page.getByRole('link', { name: t('portal.home.send') }).click();
  await page.getByLabel(t('portal.send.what')).fill(text);
  await page.getByRole('button', { name: t('portal.send.continue') }).click();
  await givePhoneAndCode(citizen, name);
  return sessionIdOf(page);
}

/** The phone step, digit by digit as people write their numbers here: asks for a code. */
export async function givePhone({ page, t }: Visitor, name: string): Promise<void> {
  const bare = newPhone().replace('+998', '');
  await page.getByLabel(t('portal.phone.label')).pressSequentially(bare);
  await page.getByLabel(t('portal.code.name')).fill(name);
  await page.getByRole('button', { name: t('portal.phone.getCode') }).click();
}

/** Phone and code: its field waits for the keys, and the sixth digit sends it. */
export async function givePhoneAndCode(citizen: Visitor, name: string): Promise<void> {
  await givePhone(citizen, name);
  const code = await shownCode(citizen.page);
  await expect(citizen.page.getByLabel(citizen.t('portal.code.label'))).toBeFocused();
  await citizen.page.keyboard.type(code);
}

/** The beginnings of a citizen's appeals, newest first: none lost, none doubled. */
export async function newestAppeals(citizen: Client): Promise<string[]> {
  return (await citizen.listAppeals()).items.map(({ preview }) => preview);
}

/** The code that the development gateway shows on the page. */
export async function shownCode(page: Page): Promise<string> {
  return (await page.locator('.dev-code output').innerText()).replace(/\D/g, '');
}

/** Waits for the page of an appeal and gives the session's id. */
export async function sessionIdOf(page: Page): Promise<string> {
  await page.waitForURL(/\/appeals\/[0-9a-f-]{36}/);
  const id = /\/appeals\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  expect(id).not.toBe('');
  return id;
}

/** Writes in the conversation, as a thumb does. */
export async function say({ page, t }: Visitor, text: string): Promise<void> {
  await page.getByLabel(t('portal.chat.write')).fill(text);
  await page.getByRole('button', { name: t('common.action.send') }).click();
}

/** A message of the conversation, whoever wrote it. */
export const bubble = ({ page }: Visitor, text: string) => page.locator('.msg', { hasText: text });
