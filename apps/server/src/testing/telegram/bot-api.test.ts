import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BotApi, startBotApi } from './bot-api.ts';
import { createPerson } from './updates.ts';

let api: BotApi;
beforeEach(async () => {
  api = await startBotApi();
});
afterEach(() => api.close());

async function ask(method: string, params: Record<string, unknown> | FormData = {}) {
  const isForm = params instanceof FormData;
  const response = await fetch(`${api.origin}/bot${api.token}/${method}`, {
    method: 'POST',
    headers: isForm ? {} : { 'content-type': 'application/json' },
    body: isForm ? params : JSON.stringify(params),
  });
  return (await response.json()) as Record<string, unknown>;
}

describe('a Bot API of one’s own', () => {
  it('takes what Telegram takes, as JSON and as a form with files', async () => {
    const said = await ask('sendMessage', {
      chat_id: 7,
      text: '<b>Suv</b> &lt; 2',
      parse_mode: 'HTML',
    });
    expect(said).toMatchObject({ ok: true, result: { message_id: 1 } });
    const form = new FormData();
    form.set('chat_id', '7');
    form.set('document', new File(['hujjat'], 'ariza.txt', { type: 'text/plain' }));
    expect(await ask('sendDocument', form)).toMatchObject({ ok: true });
    expect(api.sentTo(7).map((one) => one.text)).toEqual(['Suv < 2', '']);
    expect(api.calls[1]?.files[0]?.bytes.toString()).toBe('hujjat');
  });

  it.each([
    ['a < b', 'parse'],
    ['a & b', 'parse'],
    ['<b>a', 'parse'],
    ['<div>a</div>', 'parse'],
    ['x'.repeat(4097), 'too long'],
    [' ', 'empty'],
  ])('refuses %.10s', async (text, why) => {
    const answer = await ask('sendMessage', { chat_id: 7, text, parse_mode: 'HTML' });
    expect(answer).toMatchObject({ ok: false, error_code: 400 });
    expect(answer.description).toContain(why);
    expect(api.sentTo(7)).toEqual([]);
  });

  it('fails as it was told, as often as it was told', async () => {
    api.faults.plan({ method: 'sendMessage', chat: 7 }, { kind: 'retry_after', seconds: 3 });
    api.faults.plan({ chat: 7 }, { kind: 'lost' });
    const message = { chat_id: 7, text: 'Salom' };
    expect(await ask('sendMessage', message)).toEqual({
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 3',
      parameters: { retry_after: 3 },
    });
    await expect(ask('sendMessage', message)).rejects.toThrow();
    expect(await ask('sendMessage', message)).toMatchObject({ ok: true });
    expect(api.sentTo(7)).toHaveLength(2);
    api.faults.plan({ chat: 7 }, { kind: 'blocked' }, Number.POSITIVE_INFINITY);
    expect(await ask('sendMessage', message)).toMatchObject({ error_code: 403 });
    expect(await ask('sendMessage', message)).toMatchObject({ error_code: 403 });
  });

  it('keeps updates for whoever polls until a later one is asked for', async () => {
    const person = createPerson(7);
    const polled = ask('getUpdates', { timeout: 10 });
    const first = person.text('/start');
    await api.deliver(first);
    expect(await polled).toMatchObject({ result: [{ update_id: first.update_id }] });
    expect(await ask('getUpdates', { offset: first.update_id })).toMatchObject({
      result: [{ message: { text: '/start' } }],
    });
    expect(await ask('getUpdates', { offset: first.update_id + 1 })).toMatchObject({ result: [] });
    expect(await ask('nonsense')).toMatchObject({ ok: false, error_code: 404 });
  });

  it('hands files over', async () => {
    const id = api.addFile(Buffer.from('rasm'), 'a.jpg');
    const { result } = (await ask('getFile', { file_id: id })) as {
      result: { file_path: string };
    };
    const file = await fetch(`${api.origin}/file/bot${api.token}/${result.file_path}`);
    expect(await file.text()).toBe('rasm');
  });
});
