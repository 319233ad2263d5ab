import { readFileSync } from 'node:fs';
import { locales } from '@civicconnect/contract';
import Fastify from 'fastify';
import { afterAll, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import type { Context } from '../context.ts';
import { serveDemoPage } from './demo-page.ts';

function build(argv: string[]) {
  const app = Fastify();
  const env = { SUPERUSER_EMAIL: 'rahbar@tuman.example', SUPERUSER_PASSWORD: 'juda-maxfiy-soz' };
  const config = readConfig({ DATA_DIR: '/nowhere', ...(argv.length > 0 ? env : {}) }, argv);
  serveDemoPage(app, { config } as Context);
  return app;
}
const app = build([]);
afterAll(() => app.close());

test.each(locales)(
  'the demo company’s page is in %s, under a policy that lets nothing strange in',
  async (locale) => {
    const { body, headers } = await app.inject(`/demo/company?lang=${locale}`);
    expect(body).toContain(`dir="${locale === 'fa' ? 'rtl' : 'ltr'}"`);
    expect(body).toContain(`data-organization="chaqqon" data-locale="${locale}"`);
    expect(body).toMatch(/data-question="[^"]*\{number\}[^"]*"/);
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    // Nothing that such a policy stops.
    expect(body).not.toMatch(/ style=| on\w+=|<style|<script>/);
  },
);

test('its language is the browser’s where none is asked for', async () => {
  const headers = { 'accept-language': 'ru-RU,ru;q=0.9' };
  const { body } = await app.inject({ url: '/demo/company', headers });
  expect(body).toContain('lang="ru"');
});

test('its prices are those of the company’s document', async () => {
  const { body } = await app.inject('/demo/company?lang=en');
  const file = new URL('../demo/chaqqon/files/tariffs.en.md', import.meta.url);
  const written = [
    ...readFileSync(file, 'utf8').matchAll(/^\| up to .* \| ([\d,]+) \| ([\d,]+) \|$/gm),
  ];
  const shown = [...body.matchAll(/<td>([\d,]+)<\/td><td>([\d,]+)<\/td>/g)];
  expect(shown.map(([, city, country]) => [city, country])).toEqual(
    written.map(([, city, country]) => [city, country]),
  );
  expect(shown).toHaveLength(6);
});

test('there is none without the demo', async () => {
  const without = build(['--no-demo']);
  expect((await without.inject('/demo/company')).statusCode).toBe(404);
  await without.close();
});
