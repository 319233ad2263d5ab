import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { formWith } from '../../testing/files.ts';
import { newOrganization, newStaff, type Person } from '../../testing/people.ts';
import { codeOf } from '../../testing/refusal.ts';

let test: TestApp;
let admin: Person;
let organizationId: string;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  ({ id: organizationId } = await newOrganization(test));
  admin = await newStaff(test, { role: 'admin', organizationId });
});

/** Two bars of one colour in the middle of an empty picture, as designers hand logos over. */
const mark = (colour: string, background = '#00000000') => {
  const input = { create: { width: 250, height: 150, channels: 4 as const, background: colour } };
  return sharp({ create: { width: 900, height: 900, channels: 4, background } })
    .composite([
      { input, left: 150, top: 375 },
      { input, left: 500, top: 375 },
    ])
    .png()
    .toBuffer();
};

const put = async (bytes: Buffer | string) =>
  (await admin.client.putLogo({ form: formWith('logo.png', bytes) })).organization.logo;
const shown = async () =>
  (await test.client().organization({ params: { organization: organizationId } })).logo;
const get = (path: string) => fetch(`${test.url}${path}`);

describe('a logo', () => {
  it('is drawn anew without its margin, and everyone has it under an address of its own', async () => {
    const logo = await put(await mark('#0b3d66'));
    expect(logo).toMatchObject({ width: 512, height: 128, tone: 'dark' });
    expect(await shown()).toEqual(logo);
    expect((await admin.client.me()).organization.logo).toEqual(logo);
    const answer = await get(logo?.url ?? '');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    const made = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect(made).toMatchObject({ format: 'png', width: 512, height: 128 });

    const next = await put(await mark('#c8102e'));
    expect(next?.url).not.toBe(logo?.url);
    // Under the old address is the new logo, and not for good.
    expect((await get(logo?.url ?? '')).headers.get('cache-control')).toBe('public, max-age=60');
  });

  it.each([
    ['a dark mark needs a light surface', '#101828', '#00000000', 'dark'],
    ['a light mark needs a dark surface', '#ffffff', '#00000000', 'light'],
    ['a middle one stands on both', '#3d9b5a', '#00000000', 'any'],
    ['one that fills its picture brings its own', '#101828', '#ffffffff', 'any'],
  ])('%s', async (_, colour, background, tone) => {
    expect((await put(await mark(colour, background)))?.tone).toBe(tone);
  });

  it('can be taken away, and both are on record', async () => {
    await put(await mark('#0b3d66'));
    const { organization } = await admin.client.removeLogo();
    expect(organization.logo).toBeNull();
    expect(await shown()).toBeNull();
    expect((await get(`/api/public/${organizationId}/logo`)).status).toBe(404);
    await admin.client.removeLogo();
    const { items } = await admin.client.listAudit({ query: { target: 'settings', limit: 2 } });
    expect(items.map(({ act }) => act)).toEqual(['settings.logo_removed', 'settings.logo_changed']);
  });

  it('is an image, by its content, of some size', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    expect(await codeOf(put(svg))).toBe('unsupported_type');
    const dot = sharp({ create: { width: 4, height: 4, channels: 3, background: '#123456' } });
    expect(await codeOf(put(await dot.png().toBuffer()))).toBe('unsupported_type');
    expect(await codeOf(put(Buffer.alloc(2.1 * 1024 * 1024, 'x')))).toBe('too_large');
    expect(await shown()).toBeNull();
  });

  it('is set by administrators alone', async () => {
    const operator = await newStaff(test, { role: 'operator', organizationId });
    const form = formWith('logo.png', await mark('#0b3d66'));
    expect(await codeOf(operator.client.putLogo({ form }))).toBe('forbidden');
    expect(await codeOf(operator.client.removeLogo())).toBe('forbidden');
  });
});
