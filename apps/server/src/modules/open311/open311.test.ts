import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { messages, sessions } from '../../db/schema/index.ts';
import { newApiKey } from '../../testing/api-keys.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { givenNeighborhood } from '../../testing/kept-things.ts';
import { departmentNamed, newOrganization, newStaff, type Person } from '../../testing/people.ts';
import { givenSession } from '../../testing/sessions.ts';

let test: TestApp;
let water: string;
let admin: Person;
let key: string;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  water = await departmentNamed(test, 'Ichimlik suvi');
  admin = await newStaff(test, { role: 'admin' });
  key = (await newApiKey(test, ['sessions.write'])).apiKey;
});

const get = (path: string) =>
  fetch(`${test.url}/api/open311/v2/${path}`, { headers: { 'accept-language': 'uz' } });
const list = async (path: string) => (await (await get(path)).json()) as Record<string, unknown>[];
const description = 'Koʻchamizda uch kundan beri <ichimlik> suvi yoʻq & bosim past.';

function post(
  fields: Record<string, string>,
  headers: Record<string, string> = {},
  format = 'json',
) {
  return fetch(`${test.url}/api/open311/v2/requests.${format}`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields),
  });
}

/** The fields of the published standard, in its order. */
const published = {
  service: ['service_code', 'service_name', 'description', 'metadata', 'type', 'keywords', 'group'],
  request: [
    'service_request_id',
    'status',
    'status_notes',
    'service_name',
    'service_code',
    'description',
    'agency_responsible',
    'service_notice',
    'requested_datetime',
    'updated_datetime',
    'expected_datetime',
    'address',
    'address_id',
    'zipcode',
    'lat',
    'long',
    'media_url',
  ],
};

describe('GeoReport v2', () => {
  it('lists services and defines each, in both formats', async () => {
    const services = await list('services.json');
    for (const service of services) expect(Object.keys(service)).toEqual(published.service);
    expect(services.find(({ service_code }) => service_code === water)).toMatchObject({
      metadata: false,
      type: 'realtime',
    });
    expect(await list(`services/${water}.json`)).toEqual({ service_code: water, attributes: [] });
    const xml = await get('services.xml');
    expect(xml.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    const text = await xml.text();
    expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?><services><service>/);
    expect(text.match(/<service>/g)).toHaveLength(services.length);
    const unknown = await get('services/nothing.json');
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toEqual([{ code: 404, description: expect.any(String) }]);
    expect(await (await get('services/nothing.xml')).text()).toContain('<errors><error><code>404');
  });

  it('takes a request by key and shows it once it is routed, without its text', async () => {
    const fields = { service_code: water, description, first_name: 'Olim', phone: '+998901239876' };
    const once = { 'x-api-key': key, 'idempotency-key': 'olim-water' };
    const made = await post(fields, once);
    expect(made.status).toBe(201);
    const answered = (await made.json()) as Record<string, string>[];
    const [{ service_request_id: number } = {}] = answered;
    const again = await post(fields, once);
    expect([again.status, await again.json()]).toEqual([201, answered]);
    expect(again.headers.get('content-type')).toBe(made.headers.get('content-type'));
    expect((await get(`requests/${number}.json`)).status).toBe(404);
    const { session } = await admin.client
      .listSessions({ query: { view: 'all' } })
      .then(({ items }) => ({ session: items.find((item) => item.number === number) }));
    expect(session).toMatchObject({ kind: 'appeal', channel: 'api', citizen: { name: 'Olim' } });
    const routed = await givenSession(test, { status: 'queued', departmentId: water });
    const full = await admin.client.getSession({ params: { id: routed.id } });
    const [shown] = await list(`requests/${full.session.number}.json`);
    expect(Object.keys(shown ?? {})).toEqual(published.request);
    expect(shown).toMatchObject({ status: 'open', service_code: water, description: '' });
    const all = JSON.stringify(await list('requests.json'));
    expect(all).toContain(full.session.number);
    for (const secret of [full.session.preview, full.session.citizen.name ?? '', 'Olim']) {
      expect(all).not.toContain(secret);
    }
    const xml = await (await get(`requests/${full.session.number}.xml`)).text();
    expect(xml).toContain(`<service_requests><request><service_request_id>`);
  });

  it('takes the key of the form too, in both formats, and refuses without one', async () => {
    const fields = { service_code: water, description: `${description} Yana.`, api_key: key };
    const made = await post(fields, {}, 'xml');
    expect(made.status).toBe(201);
    expect(await made.text()).toMatch(/<service_requests><request><service_request_id>[\w-]+</);
    expect((await post({ service_code: water, description })).status).toBe(401);
    const reader = await newApiKey(test, ['sessions.read']);
    expect((await post(fields, { 'x-api-key': reader.apiKey })).status).toBe(403);
    const elsewhere = { ...fields, service_code: 'nothing' };
    expect((await post(elsewhere)).status).toBe(404);
    expect((await post({ ...fields, description: 'qisqa' })).status).toBe(422);
  });

  it('narrows by status, service and time', async () => {
    const departmentId = await departmentNamed(test, 'Yoʻl');
    await givenSession(test, {
      status: 'closed',
      closeReason: 'resolved',
      closedAt: new Date(),
      departmentId,
    });
    const closed = await list(`requests.json?service_code=${departmentId}&status=closed`);
    expect(closed.map(({ status }) => status)).toEqual(['closed']);
    expect(await list(`requests.json?service_code=${departmentId}&status=open`)).toEqual([]);
    expect(await list('requests.json?end_date=2001-01-01T00:00:00Z')).toEqual([]);
    expect((await get('requests.json?status=half')).status).toBe(422);
    expect((await get('services.yaml')).status).toBe(404);
  });

  it('shows nothing of what is in quarantine, nor of an organization that publishes nothing', async () => {
    await givenSession(test, { status: 'quarantined', departmentId: water });
    await givenSession(test, {
      status: 'closed',
      closeReason: 'rejected',
      closedAt: new Date(),
      departmentId: water,
    });
    const shown = await list(`requests.json?service_code=${water}`);
    expect(shown.every(({ status_notes }) => status_notes !== 'rejected')).toBe(true);
    await admin.client.updateSettings({ body: { publicPage: false } });
    expect((await get('requests.json')).status).toBe(404);
    expect((await get('services.json')).status).toBe(404);
    await admin.client.updateSettings({ body: { publicPage: true } });
  });

  it('shows a key of the organization where a request is and its first picture, and nobody else', async () => {
    const neighborhoodId = await givenNeighborhood(test);
    const fields = {
      service_code: water,
      description: `${description} Shu yerda.`,
      phone: '+998901239811',
    };
    const made = await post({ ...fields, address_id: neighborhoodId }, { 'x-api-key': key });
    const [{ service_request_id: number = '' } = {}] = (await made.json()) as Record<
      string,
      string
    >[];
    const { items } = await admin.client.listSessions({ query: { view: 'all' } });
    const filed = items.find((item) => item.number === number);
    await test.context.db.onPlatform(async (tx) => {
      const isFiled = eq(sessions.id, filed?.id ?? '');
      await tx.update(sessions).set({ status: 'queued', departmentId: water }).where(isFiled);
      const bare = { size: 1, width: null, height: null };
      const attachments = [
        { id: test.context.newId(), name: 'a.pdf', type: 'application/pdf', ...bare },
        { id: test.context.newId(), name: 'b.jpg', type: 'image/jpeg', ...bare },
      ];
      await tx
        .update(messages)
        .set({ attachments })
        .where(eq(messages.sessionId, filed?.id ?? ''));
    });
    const reader = (await newApiKey(test, ['sessions.read'])).apiKey;
    const seenBy = async (headers: Record<string, string>) => {
      const path = `${test.url}/api/open311/v2/requests/${number}.json`;
      const [shown] = (await (await fetch(path, { headers })).json()) as Record<string, string>[];
      return shown;
    };
    const shown = await seenBy({ 'x-api-key': reader });
    expect(Object.keys(shown ?? {})).toEqual(published.request);
    expect(shown).toMatchObject({ address_id: neighborhoodId, description: '' });
    expect(shown?.address).not.toBe('');
    expect(shown?.media_url).toMatch(/\/api\/files\/[0-9a-f-]+\?organization=.*signature=/);
    const nothing = { address: '', address_id: '', media_url: '' };
    expect(await seenBy({})).toMatchObject(nothing);
    const counting = (await newApiKey(test, ['analytics.read'])).apiKey;
    expect(await seenBy({ 'x-api-key': counting })).toMatchObject(nothing);
    const other = await newOrganization(test);
    const foreign = await newApiKey(test, ['sessions.read'], { organizationId: other.id });
    expect(await seenBy({ 'x-api-key': foreign.apiKey })).toMatchObject(nothing);
  });
});
