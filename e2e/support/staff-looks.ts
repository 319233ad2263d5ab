import { answer, appealOf, newCitizen, send, staffClient } from './actors.ts';
import { row, statusWord } from './desk.ts';
import type { Look } from './looks.ts';
import { expect } from './test.ts';
import { signInStaff, type Visitor } from './visitor.ts';

const about = {
  buses:
    'Qishlogʻimizga avtobus qatnamay qoʻydi, bekatda bir soatlab kutamiz, haydovchilar qoʻpol gapiradi.',
  taxis: 'Yoʻnalishli taksi haydovchisi yoʻl haqini oʻzicha oshirib olyapti, chora koʻring.',
  stop: 'Автобус бекатининг соябони йўқ, ёмғирда болалар ҳўл бўлиб кутишади, автобус ҳам кечикади.',
  talk: 'Автобус номер 7 не ходит по расписанию, на остановке ждём больше часа каждый день.',
};

export const strangerDeskLooks: Look[] = [
  {
    name: 'staff-login',
    async open({ page, t }) {
      await page.goto('/staff/login');
      await expect(page.getByLabel(t('staff.login.email'))).toBeVisible();
    },
  },
  {
    name: 'staff-login-refused',
    async open({ page, t }) {
      await page.goto('/staff/login');
      await page.getByRole('button', { name: t('staff.login.submit') }).click();
      await expect(page.getByText(t('staff.login.emailWrong'))).toBeVisible();
    },
  },
];

async function shown({ page }: Visitor, query: string): Promise<void> {
  await page.goto(`/staff${query}`);
  await expect(page.locator('.frame')).toBeVisible();
}

/** The desk of a clerk with a queue, a conversation under way, one on hold and one that was closed. */
export async function deskLooks(visitor: Visitor): Promise<Look[]> {
  const account = 'olim.rustamov';
  await signInStaff(visitor, account);
  const clerk = await staffClient(account);
  const open = async (name: string, text: string) => {
    const citizen = await newCitizen(name);
    return { citizen, id: (await appealOf(citizen, text)).id };
  };
  const waiting = await open('Zebo Xudoyberdiyeva', about.buses);
  await open('Anvar Toʻrayev', about.taxis);
  const talk = await open('Елена Ким', about.talk);
  await answer(clerk, talk.id, 'Здравствуйте! Передали в автопарк, расписание проверяют сегодня.');
  await send(talk.citizen, talk.id, 'Спасибо, будем ждать ответа.');
  const held = await open('Ҳакима Бозорова', about.stop);
  await answer(clerk, held.id, 'Буюртма берилди, икки кунда ўрнатилади.');
  const unsettled = await open(
    'Islom Qahhorov',
    about.taxis.replace('chora koʻring', 'tekshiring'),
  );
  await clerk.assign({ params: { id: unsettled.id } });
  const key = (visitorAt: Visitor, name: string) => visitorAt.page.keyboard.press(name);
  return [
    { name: 'staff-inbox', open: (from) => shown(from, '') },
    {
      name: 'staff-queued',
      async open(from) {
        await shown(from, `?session=${waiting.id}`);
        await expect(from.page.getByText(from.t('staff.pick.title'))).toBeVisible();
      },
    },
    {
      name: 'staff-check',
      async open(from) {
        await shown(from, `?session=${unsettled.id}`);
        await expect(from.page.getByText(from.t('staff.check.title'))).toBeVisible();
      },
    },
    {
      name: 'staff-correct',
      async open(from) {
        await key(from, 'c');
        await expect(from.page.getByLabel(from.t('staff.correct.why'))).toBeVisible();
      },
    },
    {
      name: 'staff-talk',
      async open(from) {
        await shown(from, `?session=${talk.id}`);
        await from.page.getByLabel(from.t('staff.composer.label')).fill('Добрый день, ');
      },
    },
    {
      name: 'staff-end',
      async open(from) {
        await from.page.getByRole('log').click();
        await key(from, 'e');
        await expect(from.page.getByRole('alertdialog')).toBeVisible();
      },
    },
    {
      name: 'staff-held',
      async open(from) {
        await clerk.hold({ params: { id: held.id } });
        await shown(from, `?session=${held.id}`);
        await expect(statusWord(from, 'held')).toBeVisible();
      },
    },
    {
      name: 'staff-closed',
      async open(from) {
        await clerk.close({ params: { id: held.id }, body: {} });
        await shown(from, `?view=archive&session=${held.id}`);
        await expect(from.page.getByText(from.t('staff.closed.title'))).toBeVisible();
      },
    },
    {
      name: 'staff-keys',
      async open(from) {
        await shown(from, '');
        await row(from, waiting.id).waitFor();
        await key(from, '?');
        await expect(from.page.getByRole('dialog')).toBeVisible();
      },
    },
    { name: 'staff-triage-empty', open: (from) => shown(from, '?view=triage') },
  ];
}
