import { translator } from '@civicconnect/i18n';
import type { Update } from 'grammy/types';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sweepFiles } from '../../modules/files/sweep.ts';
import { ogg, pdf, png } from '../../modules/files/testing/samples.ts';
import type { TestApp } from '../../testing/create-test-app.ts';
import { type Person as Citizen, newCitizen, newStaff } from '../../testing/people.ts';
import type { BotApi } from '../../testing/telegram/bot-api.ts';
import type { BotOfTest } from '../../testing/telegram/ledger.ts';
import { newcomer, saidBy } from '../../testing/telegram/newcomer.ts';
import { openTalking } from '../../testing/telegram/talking.ts';
import type { Person } from '../../testing/telegram/updates.ts';
import { workOffChat } from './chat-job.ts';

const t = translator('uz');
const appeal = 'Koʻchamizda uch kundan beri chiroq yonmayapti, qorongʻi.';

let api: BotApi;
let test: TestApp;
let bot: BotOfTest;
let person: Person;
let citizen: Citizen;

beforeAll(async () => {
  ({ api, test, bot } = await openTalking());
});
beforeEach(async () => {
  ({ person, citizen } = await newcomer({ test, bot }));
});

const said = () => saidBy(test, citizen);
const textsTo = async () => (await bot.answersTo(person.id)).map(({ text }) => text);

/** As soon as an album counts as whole. */
async function afterAlbum() {
  test.context.clock.setOffsetSeconds(test.context.clock.offsetSeconds() + 2);
  const name = { organizationId: bot.organizationId, chatId: String(person.id) };
  await workOffChat(test.context, name);
}

describe('what people send', { timeout: 60_000 }, () => {
  it('becomes one message of an album, whatever the order of its pictures', async () => {
    const files = await Promise.all([1, 2, 3].map(async () => api.addFile(await png(), 'a.png')));
    const pictures = files.map((id, n) =>
      person.photo(id, { group: `g${person.id}`, ...(n === 2 ? { caption: appeal } : {}) }),
    ) as [Update, Update, Update];
    await bot.hears(pictures[1]);
    await bot.hears(pictures[2], pictures[0], pictures[1]);
    expect(await said()).toEqual([]);
    await afterAlbum();
    const [message, ...rest] = await said();
    expect(rest).toEqual([]);
    expect(message?.text).toBe(appeal);
    expect(message?.attachments).toHaveLength(3);
  });

  it('keeps documents and voice until the text that belongs to them', async () => {
    const paper = api.addFile(pdf, 'ariza.pdf');
    await bot.hears(
      person.document({ id: paper, name: 'ariza.pdf', type: 'application/pdf' }),
      person.voice(api.addFile(ogg, 'voice.oga')),
    );
    await bot.hears(person.text(appeal));
    const [message] = await said();
    expect(message?.attachments.map(({ name, type }) => [name, type])).toEqual([
      ['ariza.pdf', 'application/pdf'],
      ['voice.ogg', 'audio/ogg'],
    ]);
    expect(await textsTo()).toContain(t('bot.filesKept', { min: 20 }));
  });

  it('says which file is not taken, and takes the words', async () => {
    const bad = api.addFile(Buffer.from([0, 1, 2, 3, 0xff, 0xfe, 0]), 'virus.exe');
    const file = { id: bad, name: 'virus.exe', type: 'application/octet-stream' };
    await bot.hears(person.document(file, { caption: appeal }));
    expect((await said()).map(({ attachments }) => attachments)).toEqual([[]]);
    expect(await textsTo()).toContain(t('bot.fileRefused', { name: 'virus.exe', megabytes: 10 }));
    await bot.hears(person.document({ ...file, size: 11 * 1024 * 1024 }), person.sticker());
    expect((await textsTo()).at(-1)).toBe(t('bot.unsupported'));
    const { items } = await citizen.client.listAppeals({});
    expect(items[0]?.additions).toEqual([]);
  });

  it('keeps files that come while the appeal is locked beside it, for staff to open', async () => {
    await bot.hears(person.text(appeal));
    const papers = [1, 2].map((n) => api.addFile(pdf, `ariza-${n}.pdf`));
    const [first = '', second = ''] = papers;
    const type = 'application/pdf';
    await bot.hears(
      person.document({ id: first, name: 'ariza-1.pdf', type }, { caption: 'Mana ariza' }),
      person.document({ id: second, name: 'ariza-2.pdf', type }),
    );
    const { items } = await citizen.client.listAppeals({});
    const additions = items[0]?.additions ?? [];
    expect(additions.map(({ text, attachments }) => [text, attachments[0]?.name])).toEqual([
      ['Mana ariza', 'ariza-1.pdf'],
      ['', 'ariza-2.pdf'],
    ]);
    const file = additions[0]?.attachments[0];
    const operator = await newStaff(test, { role: 'operator' });
    const headers = { authorization: `Bearer ${operator.token}` };
    const bytes = await fetch(`${test.url}/api/files/${file?.id}`, { headers });
    expect(Buffer.from(await bytes.arrayBuffer())).toEqual(pdf);
    const stranger = await newCitizen(test);
    const foreign = { authorization: `Bearer ${stranger.token}` };
    const refused = await fetch(`${test.url}/api/files/${file?.id}`, { headers: foreign });
    expect(refused.status).toBe(404);
    // Sent is sent: the sweep of files that nobody sent leaves them.
    const { clock } = test.context;
    clock.setOffsetSeconds(3 * 86_400);
    await sweepFiles(test.context);
    clock.setOffsetSeconds(0);
    const still = await fetch(`${test.url}/api/files/${file?.id}`, { headers });
    expect(still.status).toBe(200);
  });
});
