import type { Locale } from '@civicconnect/contract';
import { logIn, message, reply, row } from './support/desk.ts';
import { bubble, say, sendAppeal } from './support/portal.ts';
import { expect, test } from './support/test.ts';

interface Journey {
  locale: Locale;
  /** Whose desk it must reach, and the department's name in this language. */
  account: string;
  department: string;
  appeal: string;
  name: string;
  answer: string;
  /** How the citizen reads the answer, where it was written in the other script. */
  answerRead?: string;
  thanks: string;
  more: string;
}

const journeys: Journey[] = [
  {
    locale: 'uz',
    account: 'bekzod.toshev',
    department: 'Ichimlik suvi va oqova',
    appeal:
      'Guliston mahallasida uch kundan beri ichimlik suvi yoʻq, quvurdan suv kelmayapti, yordam bering.',
    name: 'Malika Joʻrayeva',
    answer: 'Assalomu alaykum, brigada yoʻlda.',
    thanks: 'Rahmat, kutamiz!',
    more: 'Suv ulandi, tekshirib koʻring.',
  },
  {
    locale: 'uz-Cyrl',
    account: 'jamshid.hakimov',
    department: 'Йўллар',
    appeal:
      'Навоий кўчасида йўл ўйдим-чуқур бўлиб кетган, машина юриб бўлмаяпти, асфальтни таъмирлаб беринг.',
    name: 'Баҳодир Ҳамроев',
    answer: 'Assalomu alaykum, ertaga ustalar boradi.',
    answerRead: 'Ассалому алайкум, эртага усталар боради.',
    thanks: 'Раҳмат, кутамиз!',
    more: 'Йўл текисланди.',
  },
  {
    locale: 'ru',
    account: 'viktor.li',
    department: 'Газоснабжение',
    appeal:
      'На улице Бобура третий день нет газа, давление очень слабое, плита не горит, помогите, пожалуйста.',
    name: 'Светлана Орлова',
    answer: 'Здравствуйте, бригада уже выехала.',
    thanks: 'Спасибо, ждём!',
    more: 'Давление восстановлено, проверьте, пожалуйста.',
  },
];

for (const journey of journeys) {
  test(`an appeal in ${journey.locale}: from the citizen's phone to the rating on the clerk's screen`, async ({
    visit,
  }) => {
    const citizen = await visit({ locale: journey.locale, device: 'phone' });
    const clerk = await visit({ locale: journey.locale, device: 'desktop' });
    const { t } = citizen;
    await logIn(clerk, journey.account);

    const id = await sendAppeal(citizen, journey.appeal, journey.name);
    await expect(citizen.page.getByText(t('portal.appeal.arrived'))).toBeVisible();
    await expect(citizen.page.getByRole('heading', { level: 1 })).toHaveText(journey.department);
    await expect(citizen.page.getByText(t('portal.chat.lockedTitle'))).toBeVisible();

    // It appears by itself, and opening it picks it.
    await row(clerk, id).click();
    await expect(clerk.page.getByText(t('staff.check.title'))).toBeVisible();
    await clerk.page.keyboard.press('y');
    await expect(clerk.page.getByLabel(t('staff.composer.label'))).toBeFocused();
    await reply(clerk, journey.answer);
    await expect(message(clerk, journey.answer)).toBeVisible();

    // The composer unlocks where the citizen is looking.
    await expect(bubble(citizen, journey.answerRead ?? journey.answer)).toBeVisible();
    await expect(citizen.page.getByLabel(t('portal.chat.write'))).toBeVisible();
    await say(citizen, journey.thanks);
    await expect(message(clerk, journey.thanks)).toBeVisible();
    await expect(bubble(citizen, journey.thanks)).toContainText(t('portal.chat.read'));
    await reply(clerk, journey.more);
    await expect(bubble(citizen, journey.more)).toBeVisible();
    await expect(message(clerk, journey.more)).toContainText(t('staff.message.read'));

    await clerk.page.getByRole('log').click();
    await clerk.page.keyboard.press('e');
    await clerk.page.keyboard.press('Enter');
    await expect(clerk.page.getByText(t('staff.closed.title'))).toBeVisible();
    await citizen.page.getByLabel(`5: ${t('portal.rating.5')}`).check({ force: true });
    await citizen.page.getByRole('button', { name: t('portal.rating.submit') }).click();
    await expect(citizen.page.getByText(t('portal.rating.thanks'))).toBeVisible();
    await expect(clerk.page.getByText(t('staff.closed.rating', { rating: 5 }))).toBeVisible();
  });
}
