import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { files } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { formWith, upload } from '../../testing/files.ts';
import { departmentNamed, newCitizen, newStaff, type Person } from '../../testing/people.ts';
import { codeOf, refusal } from '../../testing/refusal.ts';
import { heicPicture } from './testing/heic.ts';
import { ogg, pdf, photograph } from './testing/samples.ts';
import { docxOf } from './testing/zip.ts';

let test: TestApp;
let citizen: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  citizen = await newCitizen(test);
});

const get = (path: string, token?: string) =>
  fetch(`${test.url}${path}`, token ? { headers: { authorization: `Bearer ${token}` } } : {});

describe('an upload', () => {
  it('is answered with what it is, by content, under addresses that hold', async () => {
    const file = await upload(citizen, '../../suv.html', await photograph(), 'text/html');
    expect(file).toMatchObject({
      name: 'suv.html.jpg',
      type: 'image/jpeg',
      width: 400,
      height: 640,
      variants: { text: null },
    });
    for (const url of [file.url, file.variants.thumbnail, file.variants.pdf]) {
      const response = await get(url ?? '');
      expect(response.status, url ?? '').toBe(200);
      const body = Buffer.from(await response.arrayBuffer());
      expect(String(body.length)).toBe(response.headers.get('content-length'));
      if (url === file.url) expect(body.length).toBe(file.size);
    }
  });

  it('is never given out as something that could act', async () => {
    const image = await get((await upload(citizen, 'a.png', await photograph())).url);
    expect(Object.fromEntries(image.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': expect.stringMatching(/^inline; filename="a.png.jpg"/),
      'cache-control': 'private, max-age=300',
    });
    const { url } = await upload(citizen, 'Ariza "5".pdf', pdf);
    expect((await get(url)).headers.get('content-disposition')).toBe(
      `attachment; filename="Ariza 5.pdf"; filename*=UTF-8''Ariza%205.pdf`,
    );
    const text = await upload(citizen, 'x.html', 'Bu oddiy matn, xolos.', 'text/html');
    const given = await get(text.url);
    expect(given.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(given.headers.get('content-disposition')).toMatch(/^attachment; filename="x.html.txt"/);
  });

  it('keeps its name in every script', async () => {
    const { name } = await upload(citizen, 'Қарор №7 — شهر.pdf', pdf);
    expect(name).toBe('Қарор №7 — شهر.pdf');
  });

  it('takes documents and voice', async () => {
    expect((await upload(citizen, 'a.docx', docxOf(['Salom']))).type).toContain('wordprocessingml');
    expect((await upload(citizen, 'a.ogg', ogg)).type).toBe('audio/ogg');
    const { name, type } = await upload(citizen, 'IMG_0007.HEIC', heicPicture, 'image/heic');
    expect({ name, type }).toEqual({ name: 'IMG_0007.jpg', type: 'image/jpeg' });
  });

  it('is refused with the reason', async () => {
    const svg = upload(citizen, 'a.png', '<svg onload="alert(1)"/>', 'image/png');
    expect(await codeOf(svg)).toBe('unsupported_type');
    const large = upload(citizen, 'a.txt', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'));
    expect(await refusal(large)).toMatchObject({ code: 'too_large', params: { megabytes: 10 } });
    const just = await upload(citizen, 'a.txt', Buffer.alloc(10 * 1024 * 1024, 'a'));
    expect(just.size).toBe(10 * 1024 * 1024);
    expect(await codeOf(upload(citizen, 'a.txt', ''))).toBe('unsupported_type');
  });

  it('is refused with the reason also where most of it is still to come', async () => {
    const large = upload(citizen, 'a.txt', Buffer.alloc(28 * 1024 * 1024, 'a'));
    expect(await codeOf(large)).toBe('too_large');
  });

  it('is refused where the length is not said, once it is too long', async () => {
    const boundary = 'x'.repeat(20);
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n`;
    async function* endless() {
      yield Buffer.from(head);
      for (let n = 0; n < 13; n += 1) yield Buffer.alloc(1024 * 1024, 'a');
      yield Buffer.from(`\r\n--${boundary}--\r\n`);
    }
    const response = await fetch(`${test.url}/api/files`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${citizen.token}`,
        'content-type': `multipart/form-data; boundary=${boundary}`,
      },
      body: endless(),
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
  });

  it.each([
    ['no form at all', { 'content-type': 'application/json' }, '{}', 415],
    ['nothing', {}, undefined, 422],
    ['a form without a boundary', { 'content-type': 'multipart/form-data' }, 'x', 422],
    [
      'a broken form',
      { 'content-type': 'multipart/form-data; boundary=q' },
      '--q\r\nnonsense',
      422,
    ],
    [
      'another field',
      { 'content-type': 'multipart/form-data; boundary=q' },
      '--q\r\nContent-Disposition: form-data; name="other"; filename="a.txt"\r\n\r\nhi\r\n--q--\r\n',
      422,
    ],
    [
      'a field without a file',
      { 'content-type': 'multipart/form-data; boundary=q' },
      '--q\r\nContent-Disposition: form-data; name="file"\r\n\r\nhi\r\n--q--\r\n',
      422,
    ],
  ])('answers %s with a problem', async (_, headers, body, status) => {
    const response = await fetch(`${test.url}/api/files`, {
      method: 'POST',
      headers: { authorization: `Bearer ${citizen.token}`, ...headers } as Record<string, string>,
      ...(body === undefined ? {} : { body }),
    });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  it('is no way to send a form where none is taken', async () => {
    const response = await fetch(`${test.url}/api/appeals`, {
      method: 'POST',
      headers: { authorization: `Bearer ${citizen.token}` },
      body: formWith('a.txt', 'salom'),
    });
    expect(response.status).toBe(415);
  });
});

describe('the address of a file', () => {
  it('opens nothing else, and nothing once it has run out', async () => {
    const { url } = await upload(citizen, 'a.pdf', pdf);
    const other = await upload(citizen, 'b.png', await photograph());
    const signed = new URL(url, test.url);
    const changed = (change: (address: URL) => void) => {
      const address = new URL(signed);
      change(address);
      return fetch(address);
    };
    const signature = signed.searchParams.get('signature') ?? '';
    const letter = signature.startsWith('A') ? 'B' : 'A';
    const wrong = [
      changed((a) => a.searchParams.set('signature', `${letter}${signature.slice(1)}`)),
      changed((a) => a.searchParams.set('signature', signature.slice(0, -1))),
      changed((a) => a.searchParams.set('signature', '')),
      changed((a) => a.searchParams.delete('signature')),
      changed((a) => a.searchParams.set('expires', '9999999999')),
      changed((a) => a.searchParams.set('organization', test.context.newId())),
      changed((a) => {
        a.pathname = `/api/files/${other.id}`;
      }),
      changed((a) => a.searchParams.set('as', 'thumbnail')),
    ];
    for (const response of await Promise.all(wrong)) expect(response.status).toBe(404);
    expect((await fetch(signed)).status).toBe(200);
    const { clock } = test.context;
    clock.setOffsetSeconds(clock.offsetSeconds() + 16 * 60);
    expect((await fetch(signed)).status).toBe(404);
    await citizen.renew();
  });

  it('is the same for some minutes, so that browsers ask once', async () => {
    const { id } = await upload(citizen, 'a.pdf', pdf);
    expect((await get(`/api/files/${id}`, citizen.token)).status).toBe(200);
    const { clock } = test.context;
    const start = Math.ceil(clock.now().getTime() / 300_000) * 300 - clock.now().getTime() / 1000;
    clock.setOffsetSeconds(clock.offsetSeconds() + Math.ceil(start));
    await citizen.renew();
    const first = await upload(citizen, 'a.pdf', pdf);
    expect(Number(new URL(first.url, test.url).searchParams.get('expires')) % 300).toBe(0);
  });

  it('is not needed by its owner; a stranger finds nothing', async () => {
    const { id } = await upload(citizen, 'a.pdf', pdf);
    const water = await departmentNamed(test, 'Ichimlik suvi');
    const strangers = [await newCitizen(test), await newStaff(test, { departmentIds: [water] })];
    expect((await get(`/api/files/${id}`, citizen.token)).status).toBe(200);
    for (const { token } of strangers) {
      expect((await get(`/api/files/${id}`, token)).status).toBe(404);
    }
    expect((await get(`/api/files/${id}`)).status).toBe(404);
  });
});

describe('taking a file back', () => {
  it('deletes it and its bytes', async () => {
    const { id, url } = await upload(citizen, 'a.png', await photograph());
    const [row] = await test.context.db.onPlatform((tx) =>
      tx.select().from(files).where(eq(files.id, id)),
    );
    await citizen.client.deleteFile({ params: { id } });
    expect((await get(url)).status).toBe(404);
    for (const variant of ['original', 'thumbnail']) {
      const key = `${row?.organizationId}/${id}/${variant}`;
      expect(await test.context.storage.get(key), variant).toBeNull();
    }
    expect(await codeOf(citizen.client.deleteFile({ params: { id } }))).toBe('not_found');
  });
});
