import { beforeAll, describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newCitizen } from '../../testing/people.ts';
import { type Planted, plantCitizen } from '../../testing/planted-citizen.ts';

let test: TestApp;
let planted: Planted;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  planted = await plantCitizen(test, 'nav');
}, 120_000);

async function unzip(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(bytes);
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const stream = await zip.openReadStreamPromise(entry);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(Buffer.from(chunk));
    parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
  }
  return parts;
}

const archiveOf = async (person: { token: string }) => {
  const response = await fetch(`${test.url}/api/me/export`, {
    headers: { authorization: `Bearer ${person.token}` },
  });
  expect(response.headers.get('content-type')).toBe('application/zip');
  expect(response.headers.get('content-disposition')).toContain('attachment');
  return unzip(Buffer.from(await response.arrayBuffer()));
};

describe('the archive of everything that is held of a citizen', () => {
  it('has their profile, each session whole, and every file as it is', async () => {
    const parts = await archiveOf(planted.citizen);
    const part = (name: string) => JSON.parse(parts.get(name) ?? 'null');
    expect(part('profile.json')).toMatchObject({ phone: planted.citizen.phone });
    const { session } = await planted.citizen.client.getSession({ params: { id: planted.closed } });
    const kept = part(`sessions/${session.number}.json`);
    const { items } = await planted.citizen.client.listMessages({
      params: { sessionId: planted.closed },
    });
    expect(kept.messages.map(({ text }: { text: string }) => text)).toEqual(
      items.map(({ text }) => text),
    );
    expect(kept.timeline.length).toBeGreaterThan(3);
    expect(kept.learned.length).toBeGreaterThan(0);
    expect(kept.session.feedback).toMatchObject({ rating: 2 });
    const [word] = planted.markers;
    const files = [...parts.keys()].filter((name) => name.startsWith('files/'));
    expect(files).toHaveLength(3);
    expect(files.map((name) => parts.get(name)).sort()).toEqual(
      [`${word} faylning ichi.`, `${word} javobning ichi.`, `${word} yuborilmagan.`].sort(),
    );
    const named = kept.messages.flatMap((one: { attachments: { url: string }[] }) =>
      one.attachments.map(({ url }) => url),
    );
    expect(named.every((url: string) => files.includes(url))).toBe(true);
    expect(parts.get('README.txt')).toContain('profile.json');
  });

  it('has nothing that is staff’s: no notes, no scores', async () => {
    const all = [...(await archiveOf(planted.citizen)).values()].join('\n');
    expect(all).not.toContain('haqida eslatma');
    expect(all).not.toContain('iqtibos');
  });

  it('has nothing of anybody else', async () => {
    const all = [...(await archiveOf(await newCitizen(test))).values()].join('\n');
    for (const marker of planted.markers) expect(all).not.toContain(marker);
  });
});
