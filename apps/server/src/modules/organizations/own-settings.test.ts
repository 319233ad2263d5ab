import { type BodyOf, type endpoints, Settings } from '@civicconnect/contract';
import { desc, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { audit } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newOffice, type Office } from '../../testing/office.ts';
import { newStaff, type Person } from '../../testing/people.ts';
import { codeOf, refusal } from '../../testing/refusal.ts';

type Patch = BodyOf<typeof endpoints.updateSettings>;

let test: TestApp;
let office: Office;
let admin: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
});

beforeEach(async () => {
  office = await newOffice(test);
  ({ admin } = office);
});

const patch = (body: Patch, person = admin) => person.client.updateSettings({ body });
const portal = () => test.client().organization({ params: { organization: office.id } });

async function lastAct() {
  const [row] = await test.context.db.onPlatform((tx) =>
    tx.select().from(audit).where(eq(audit.organizationId, office.id)).orderBy(desc(audit.id)),
  );
  return row;
}

describe('what an organization sets', () => {
  it('is one field of many, and the others stay', async () => {
    const { settings: before } = await admin.client.settings();
    const { settings } = await patch({
      timers: { inactiveSeconds: 7200 },
      deadlines: { resolution: { proposal: { days: 20 } } },
      appeal: { minLength: 40 },
    });
    expect(settings).toEqual({
      ...before,
      timers: { ...before.timers, inactiveSeconds: 7200 },
      deadlines: {
        ...before.deadlines,
        resolution: { ...before.deadlines.resolution, proposal: { days: 20 } },
      },
      appeal: { ...before.appeal, minLength: 40 },
    });
  });

  it('is a whole where it has no parts: a span, a text per language, a list', async () => {
    const address = { uz: 'Mirbozor, Amir Temur 1', ru: 'Мирбазар, Амир Темур 1' };
    const label = { uz: 'Yongʻin xavfsizligi' };
    await patch({ portal: { address, emergencyNumbers: [{ number: '101', label }] } });
    const { settings } = await patch({
      portal: { address: { uz: ' Mirbozor ', ru: ' ' } },
      deadlines: { resolution: { application: { months: 2 } } },
      languages: ['ru', 'uz'],
    });
    expect(settings.portal).toEqual({
      address: { uz: 'Mirbozor' },
      emergencyNumbers: [{ number: '101', label }],
    });
    expect(settings.deadlines.resolution.application).toEqual({ months: 2 });
    expect((await portal()).languages).toEqual(['ru', 'uz']);
  });

  it('shows at once on the portal: names, colour, languages, whether figures are public', async () => {
    const name = { uz: 'Bulungʻur tumani hokimligi', ru: 'Хокимият Булунгурского района' };
    const { organization } = await patch({
      organization: { name },
      branding: { accent: '#B01E2E' },
      publicPage: false,
    });
    expect(organization).toMatchObject({ name, accent: '#b01e2e' });
    expect(await portal()).toMatchObject({ name, accent: '#b01e2e', publicPage: false });
    const stats = () => test.client().publicStats({ params: { organization: office.id } });
    expect(await codeOf(stats())).toBe('not_found');
    await patch({ publicPage: true, branding: { accent: null } });
    expect((await stats()).received).toBe(0);
    expect((await portal()).accent).toBeNull();
  });

  it('is on record field by field; what changed nothing leaves no record', async () => {
    await patch({ timers: { heldSeconds: 3600 }, pickOn: 'button' });
    expect(await lastAct()).toMatchObject({
      act: 'settings.updated',
      actorId: admin.id,
      before: { 'timers.heldSeconds': 172_800, pickOn: 'open' },
      after: { 'timers.heldSeconds': 3600, pickOn: 'button' },
    });
    const last = await lastAct();
    await patch({ pickOn: 'button' });
    expect((await lastAct())?.id).toBe(last?.id);
  });
});

describe('what is wrong is named, with what to do', () => {
  const foreign = '0190f3b0-0000-7000-8000-000000000000';
  const wrong: [string, object, string][] = [
    ['a zone that is none', { timeZone: 'Asia/Narpay' }, 'timeZone time_zone'],
    ['a language twice', { languages: ['uz', 'uz'] }, 'languages repeated'],
    ['no language', { languages: [] }, 'languages too_small'],
    [
      'shortest above longest',
      { appeal: { minLength: 300, maxLength: 200 } },
      'appeal.minLength above_max',
    ],
    [
      'longest below shortest',
      { appeal: { maxLength: 100, minLength: 101 } },
      'appeal.minLength above_max',
    ],
    ['a colour for no words', { branding: { accent: '#ffd400' } }, 'branding.accent low_contrast'],
    ['no colour', { branding: { accent: 'red' } }, 'branding.accent format'],
    ['a department of nobody', { chat: { departmentId: foreign } }, 'chat.departmentId department'],
    ['a name of spaces', { organization: { name: { uz: ' ' } } }, 'organization.name.uz required'],
    [
      'no such language',
      { organization: { name: { uz: 'A', de: 'B' } } },
      'organization.name.de unknown_field',
    ],
    [
      'a number to call that is none',
      { portal: { emergencyNumbers: [{ number: 'oʻt', label: { uz: 'A' } }] } },
      'portal.emergencyNumbers.0.number format',
    ],
    ['too short a clock', { timers: { warnSeconds: 5 } }, 'timers.warnSeconds too_small'],
    ['a prefix in small letters', { numberPrefix: 'nrp' }, 'numberPrefix format'],
  ];
  it.each(wrong)('%s', async (_what, body, named) => {
    const { settings: before } = await admin.client.settings();
    const sentences = new Set<string>();
    for (const language of ['uz', 'ru', 'en', 'fa']) {
      const headers = { 'accept-language': language };
      const person = await newStaff(test, { role: 'admin', organizationId: office.id, headers });
      const { code, errors = [] } = await refusal(patch(body as Patch, person));
      expect(code).toBe('invalid_input');
      expect(errors.map((error) => `${error.path} ${error.code}`)).toEqual([named]);
      sentences.add(errors[0]?.message ?? '');
    }
    expect(sentences.size).toBe(4);
    expect((await admin.client.settings()).settings).toEqual(before);
  });

  it('proposes a colour that works', async () => {
    const { errors } = await refusal(patch({ branding: { accent: '#ffd400' } }));
    const proposed = /#[0-9a-f]{6}/.exec(errors?.[0]?.message ?? '')?.[0] ?? '';
    expect((await patch({ branding: { accent: proposed } })).settings.branding.accent).toBe(
      proposed,
    );
  });
});

describe('two administrators at once', () => {
  it('keep each other’s fields, and are told when it is the same one', async () => {
    const { settings: seen } = await admin.client.settings();
    await patch({ timers: { heldSeconds: 7200 } });
    const { settings } = await patch({
      timers: { inactiveSeconds: 3600 },
      was: { timers: { inactiveSeconds: seen.timers.inactiveSeconds } },
    });
    expect(settings.timers).toMatchObject({ heldSeconds: 7200, inactiveSeconds: 3600 });
    const late = await refusal(
      patch({
        timers: { heldSeconds: 9000, warnSeconds: 600 },
        was: {
          timers: { heldSeconds: seen.timers.heldSeconds, warnSeconds: seen.timers.warnSeconds },
        },
      }),
    );
    expect(late).toMatchObject({ status: 409, code: 'changed_meanwhile' });
    expect(late.errors).toMatchObject([{ path: 'timers.heldSeconds', code: 'changed' }]);
    expect((await admin.client.settings()).settings.timers).toMatchObject({
      heldSeconds: 7200,
      warnSeconds: Settings.parse({}).timers.warnSeconds,
    });
    // Who saw the newest value may change it.
    await patch({ timers: { heldSeconds: 9000 }, was: { timers: { heldSeconds: 7200 } } });
  });
});
