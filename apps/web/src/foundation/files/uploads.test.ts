import type { Attachment } from '@civicconnect/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { ProblemError } from '../api/problem.ts';
import type { Sending } from './send-file.ts';
import { attachmentsOf, hasRefused, isUnderWay, openUploads, type Uploads } from './uploads.ts';

interface Asked extends Sending {
  name: string;
  settle: (outcome: Attachment | Error) => Promise<void>;
}

let asked: Asked[];
let forgotten: string[];
let uploads: Uploads;

const attachment = (id: string): Attachment => ({
  id,
  name: `${id}.pdf`,
  type: 'application/pdf',
  size: 3,
  url: '',
  variants: { thumbnail: null, text: null, pdf: null },
  width: null,
  height: null,
});
const file = (name: string, size = 3) => new File(['x'.repeat(size)], name);
const states = () => uploads.entries().map(({ state }) => state);
const refused = new ProblemError({
  type: '',
  title: '',
  status: 415,
  detail: 'Bunday fayl olinmaydi',
  code: 'unsupported_type',
});

const busy = new ProblemError({
  type: '',
  title: '',
  status: 429,
  detail: 'Keyinroq urinib koʻring',
  code: 'rate_limited',
});

beforeEach(() => {
  asked = [];
  forgotten = [];
  uploads = openUploads(
    ({ name }, sending) =>
      new Promise((resolve, reject) => {
        const settle = async (outcome: Attachment | Error) => {
          if (outcome instanceof Error) reject(outcome);
          else resolve(outcome);
          await Promise.resolve();
          await Promise.resolve();
        };
        asked.push({ name, ...sending, settle });
      }),
    { most: 4, largest: 10, tooLarge: 'Juda katta', forget: ({ id }) => void forgotten.push(id) },
  );
});

describe('files that are being attached', () => {
  it('leave two at a time and keep their order, whichever is done first', async () => {
    uploads.add(['a', 'b', 'c'].map((name) => file(name)));
    expect(states()).toEqual(['sending', 'sending', 'queued']);
    await asked[1]?.settle(attachment('b'));
    expect(states()).toEqual(['sending', 'done', 'sending']);
    await asked[0]?.settle(attachment('a'));
    await asked[2]?.settle(attachment('c'));
    expect(attachmentsOf(uploads.entries()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(isUnderWay(uploads.entries())).toBe(false);
  });

  it('are no more than fit, and none larger than may be', () => {
    expect(uploads.add(Array.from({ length: 6 }, (_, n) => file(`${n}`)))).toBe(2);
    uploads.clear();
    uploads.add([file('large', 11)]);
    expect(uploads.entries()).toMatchObject([{ state: 'refused', reason: 'Juda katta' }]);
    expect(hasRefused(uploads.entries())).toBe(true);
  });

  it('say why they were refused, and can be tried again', async () => {
    uploads.add([file('a')]);
    await asked[0]?.settle(refused);
    expect(uploads.entries()).toMatchObject([
      { state: 'refused', reason: 'Bunday fayl olinmaydi' },
    ]);
    expect(uploads.entries()[0]?.mayAgain).toBe(false);
    uploads.retry(uploads.entries()[0]?.key ?? '');
    await asked[1]?.settle(busy);
    expect(uploads.entries()[0]?.mayAgain).toBe(true);
    uploads.retry(uploads.entries()[0]?.key ?? '');
    expect(states()).toEqual(['sending']);
  });

  it('wait for the network and go when it is back', async () => {
    uploads.add([file('a')]);
    await asked[0]?.settle(new TypeError('the network was lost'));
    expect(states()).toEqual(['waiting']);
    expect(isUnderWay(uploads.entries())).toBe(true);
    uploads.flush();
    await asked[1]?.settle(attachment('a'));
    expect(states()).toEqual(['done']);
  });

  it('are stopped, or taken back where the server has them', async () => {
    uploads.add([file('a'), file('b')]);
    await asked[1]?.settle(attachment('b'));
    for (const { key } of uploads.entries()) uploads.remove(key);
    expect(asked[0]?.signal.aborted).toBe(true);
    expect(forgotten).toEqual(['b']);
    // It was through already: nobody will send it.
    await asked[0]?.settle(attachment('a'));
    expect(forgotten).toEqual(['b', 'a']);
    expect(uploads.entries()).toEqual([]);
  });

  it('come back once after a reload', () => {
    uploads.restore([attachment('a')]);
    uploads.restore([attachment('a')]);
    expect(states()).toEqual(['done']);
  });
});
