import { type Client, createClient, type Locale } from '@civicconnect/contract';
import { type Translator, translator } from '@civicconnect/i18n';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { Faults } from './faults.ts';
import { loginOf, productUrl } from './product.ts';

export const devices = {
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1440, height: 900 } },
} as const satisfies Record<string, BrowserContextOptions>;
export type Device = keyof typeof devices;

export interface VisitorOptions {
  locale?: Locale;
  device?: Device;
  script?: boolean;
  /** Where they find the product: by default straight there. */
  url?: string;
}

/** Somebody at a browser of their own. */
export interface Visitor {
  context: BrowserContext;
  page: Page;
  locale: Locale;
  /** The product's words in the visitor's language: what they read and press. */
  t: Translator;
  faults: Faults;
}

let visitors = 0;

/**
 * An address of their own, as through a proxy: the limits for one address are not what these tests
 * are about.
 */
export function newAddress(): string {
  visitors += 1;
  const worker = Number(process.env.TEST_WORKER_INDEX ?? 0) % 200;
  return `10.${30 + worker}.${Math.floor(visitors / 250)}.${(visitors % 250) + 1}`;
}

export async function openVisitor(browser: Browser, options: VisitorOptions): Promise<Visitor> {
  const { locale = 'uz', device = 'phone', script = true, url = productUrl() } = options;
  const context = await browser.newContext({
    ...devices[device],
    baseURL: url,
    javaScriptEnabled: script,
    // People's clocks are not in the server's zone: what is drawn must not depend on it.
    timezoneId: 'Asia/Tashkent',
    reducedMotion: 'reduce',
    extraHTTPHeaders: { 'x-forwarded-for': newAddress() },
  });
  await context.addCookies([{ name: 'locale', value: locale, url }]);
  const faults = new Faults();
  faults.watch(context, url);
  return { context, page: await context.newPage(), locale, t: translator(locale), faults };
}

/** An Uzbek number nobody else in the run has. */
export function newPhone(): string {
  visitors += 1;
  const worker = Number(process.env.TEST_WORKER_INDEX ?? 0);
  return `+99894${String(1_000_000 + worker * 10_000 + visitors)}`;
}

/**
 * Logs a citizen in without the pages, in the visitor's browser, and gives the client of the same
 * person.
 */
export async function signInCitizen(visitor: Visitor, name: string): Promise<Client> {
  const { request } = visitor.context;
  const phone = newPhone();
  const asked = await request.post('/api/auth/otp/request', { data: { phone } });
  const { developmentCode: code } = await asked.json();
  const data = { phone, code, name, locale: visitor.locale };
  const answer = await request.post('/api/auth/otp/verify', { data });
  if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`);
  const { accessToken } = await answer.json();
  return createClient({ baseUrl: productUrl(), token: () => accessToken });
}

/** Logs staff in without the pages, in the visitor's browser. */
export async function signInStaff(visitor: Visitor, account: string): Promise<void> {
  const { email, password } = loginOf(account);
  const answer = await visitor.context.request.post('/api/auth/login', {
    data: { email, password },
  });
  if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`);
}
