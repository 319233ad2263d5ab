import { randomUUID } from 'node:crypto';
import type { Client } from '@civicconnect/contract';
import { expect } from '@playwright/test';
import { answer, appealOf, newCitizen, staffClient } from './actors.ts';
import { refusedAnswer } from './faults.ts';
import {
  type Chosen,
  disguised,
  documentLine,
  film,
  picture,
  voice,
  wordDocument,
} from './files.ts';
import type { Look } from './looks.ts';
import { signInCitizen, signInStaff, type Visitor } from './visitor.ts';

const text = 'Koʻchamizda quvur yorilib, uch kundan beri suv oqib yotibdi, yordam bering.';
const clerkOfWater = 'bekzod.toshev';
/** Longer than any bubble is wide. */
const longName = 'Ichimlik suvi tarmogʻini taʼmirlash boʻyicha dalolatnoma va xulosa.docx';
const names = ['Quvur yorilgan joy.jpg', 'Koʻcha boshidan koʻrinishi.jpg', 'Qoʻshni hovli.jpg'];

/** Hands files in and sends them, without a page. */
async function sendFiles(by: Client, sessionId: string, words: string, files: readonly Chosen[]) {
  const attachments: string[] = [];
  for (const { name, mimeType, buffer } of files) {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(buffer)], { type: mimeType }), name);
    attachments.push((await by.uploadFile({ form })).id);
  }
  await by.sendMessage({ body: { sessionId, text: words, attachments, clientId: randomUUID() } });
}

/** An answered appeal in which both sides have sent files. */
async function withFiles(visitor: Visitor, citizen: Client): Promise<string> {
  const { id } = await appealOf(citizen, text);
  const clerk = await staffClient(clerkOfWater);
  await answer(clerk, id, 'Assalomu alaykum, suratini yuboring.');
  const photos = await Promise.all(
    names.map((name, n) => picture(visitor.page, name, 40 + 90 * n)),
  );
  await sendFiles(citizen, id, 'Mana suratlari.', photos);
  await sendFiles(citizen, id, '', photos.slice(1, 2));
  await sendFiles(clerk, id, 'Dalolatnoma ilova qilindi.', [{ ...wordDocument, name: longName }]);
  await sendFiles(citizen, id, 'Ovozimni ham yozdim.', [voice]);
  await sendFiles(citizen, id, 'Hozir shunday.', [await film(visitor.page, 'Koʻcha.webm')]);
  return id;
}

async function attach({ page, t }: Visitor, label: string): Promise<void> {
  const photo = await picture(page, names[0] ?? '', 200);
  await page.getByLabel(label, { exact: true }).setInputFiles([photo, disguised]);
  await expect(page.getByText(t('files.state.done'))).toBeVisible();
  await expect(page.getByRole('list', { name: t('files.list') }).last()).toContainText('JPEG');
}

async function showLarge({ page, t }: Visitor): Promise<void> {
  const name = names[0] ?? '';
  await page.getByRole('button', { name: t('files.show', { name }) }).click();
  await expect(page.getByRole('dialog', { name }).getByRole('img')).toBeVisible();
}

/** What is heard and seen moving, in the conversation. */
async function showPlayers({ page }: Visitor): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.locator('audio').first()).toBeVisible();
  await page.locator('video').last().scrollIntoViewIfNeeded();
  await expect(page.locator('video').last()).toBeVisible();
}

/** A citizen's files: on the form, in the conversation, large. */
export async function citizenFileLooks(visitor: Visitor): Promise<Look[]> {
  visitor.faults.forgive(refusedAnswer(415));
  const citizen = await signInCitizen(visitor, 'Malika Joʻrayeva');
  return [
    {
      name: 'files-send',
      async open({ page, t }) {
        await page.goto('/send');
        await page.getByLabel(t('portal.send.what')).fill(text);
        await attach(visitor, t('files.attachHelp'));
      },
    },
    {
      name: 'files-appeal',
      async open({ page, t }) {
        const id = await withFiles(visitor, citizen);
        await page.goto(`/appeals/${id}`);
        await attach(visitor, t('files.attach'));
        await expect(page.locator('.picture img').first()).toBeVisible();
      },
    },
    { name: 'files-appeal-large', open: showLarge },
    { name: 'files-appeal-heard', open: showPlayers },
  ];
}

/** The same at a desk: pictures, a document as text, what is being attached. */
export async function deskFileLooks(visitor: Visitor): Promise<Look[]> {
  visitor.faults.forgive(refusedAnswer(415));
  await signInStaff(visitor, clerkOfWater);
  return [
    {
      name: 'files-desk',
      async open({ page, t }) {
        const id = await withFiles(visitor, await newCitizen('Sanjar Rustamov'));
        await page.goto(`/staff?session=${id}`);
        await attach(visitor, t('files.attach'));
        await expect(page.locator('.picture img').first()).toBeVisible();
      },
    },
    { name: 'files-desk-large', open: showLarge },
    { name: 'files-desk-heard', open: showPlayers },
    {
      name: 'files-desk-text',
      async open({ page, t }) {
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: t('files.asText') }).click();
        await expect(page.getByRole('dialog').getByText(documentLine)).toBeVisible();
      },
    },
  ];
}
