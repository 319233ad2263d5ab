import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { upload } from '../../testing/files.ts';
import { newCitizen } from '../../testing/people.ts';
import { mp4, ogg } from './testing/samples.ts';

let test: TestApp;
let url: string;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  url = `${test.url}${(await upload(await newCitizen(test), 'suv.html', mp4)).url}`;
});

const ask = (range?: string) => fetch(url, range ? { headers: { range } } : {});

describe('a video', () => {
  it('is given as it came, as nothing but a video to keep', async () => {
    const answer = await ask();
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'video/mp4',
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
      'content-disposition': expect.stringMatching(/^attachment; filename="suv.html.mp4"/),
    });
    expect(Buffer.from(await answer.arrayBuffer()).equals(mp4)).toBe(true);
  });

  it.each([
    ['bytes=0-1', 0, 1],
    ['bytes=10-', 10, mp4.length - 1],
    ['bytes=-4', mp4.length - 4, mp4.length - 1],
    ['bytes=5-999999', 5, mp4.length - 1],
  ])('is given in parts: %s', async (range, first, last) => {
    const answer = await ask(range);
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-range')).toBe(`bytes ${first}-${last}/${mp4.length}`);
    const body = Buffer.from(await answer.arrayBuffer());
    expect(body.equals(mp4.subarray(first, last + 1))).toBe(true);
  });

  it('has no part behind its end, and is given whole to who asks in riddles', async () => {
    const behind = await ask(`bytes=${mp4.length}-`);
    expect(behind.status).toBe(416);
    expect(behind.headers.get('content-range')).toBe(`bytes */${mp4.length}`);
    for (const range of ['bytes=0-1,4-5', 'lines=1-2', 'bytes=-', 'bytes=x-']) {
      expect((await ask(range)).status).toBe(200);
    }
  });

  it('and recordings are played from any place', async () => {
    const voice = await upload(await newCitizen(test), 'ovoz.ogg', ogg);
    const answer = await fetch(`${test.url}${voice.url}`, { headers: { range: 'bytes=0-3' } });
    expect([answer.status, await answer.text()]).toEqual([206, 'OggS']);
  });
});
