import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Client, createClient, type Locale, type Session } from '@civicconnect/contract';
import type { Page } from '@playwright/test';
import { staffClient } from './actors.ts';
import { superuser } from './platform-looks.ts';
import { productUrl } from './product.ts';
import { expect } from './test.ts';
import { newAddress, type Visitor } from './visitor.ts';

/** What the company's visitors ask, and what it has to say. */
export const faq: Record<'en' | 'uz' | 'ru' | 'fa', { question: string; answer: string }> = {
  en: {
    question: 'What are your opening hours?',
    answer: 'Our branches are open from 9 to 18, Monday to Saturday.',
  },
  uz: {
    question: 'Ish vaqtingiz qanday?',
    answer: 'Boʻlimlarimiz dushanbadan shanbagacha soat 9 dan 18 gacha ishlaydi.',
  },
  ru: {
    question: 'Какие у вас часы работы?',
    answer: 'Отделения работают с понедельника по субботу, с 9 до 18 часов.',
  },
  fa: {
    question: 'ساعت کاری شما چیست؟',
    answer: 'شعبه‌های ما از شنبه تا پنجشنبه، ساعت ۹ تا ۱۸ باز هستند.',
  },
};

/** A document of the company, and a question that one passage of it answers. */
export const terms = {
  title: 'Terms of delivery',
  question: 'How long is a parcel stored at the branch?',
  passage: 'A parcel is stored at the branch for fourteen days free of charge.',
};
const termsText = `# Terms of delivery

## Sending a parcel

A courier collects the parcel at the address of the sender on the day of the order. Parcels of up to thirty kilograms are accepted.

## Storage

${terms.passage} After that each further day costs two thousand soums.

## Refusal

The receiver may refuse a parcel in the presence of the courier. It goes back to its sender at the expense of the company.
`;

/** An invented company with everything that a visitor of its page can meet. */
export interface Company {
  slug: string;
  admin: Client;
  agent: Client;
  departmentId: string;
  /** The administrator anew, for tests that outlive a login. */
  signIn: () => Promise<Client>;
}

function clientOf(token: string): Client {
  const headers = { 'x-forwarded-for': newAddress() };
  return createClient({ baseUrl: productUrl(), token: () => token, headers: () => headers });
}

async function login(slug: string, email: string, password: string): Promise<Client> {
  const headers = { 'x-forwarded-for': newAddress() };
  const stranger = createClient({ baseUrl: productUrl(), headers: () => headers });
  const body = { email, password, organization: slug };
  return clientOf((await stranger.login({ body })).accessToken);
}

/** A company of the test's own: its queue is nobody else's. */
export async function newCompany(): Promise<Company> {
  const slug = `yetkazish-${randomBytes(4).toString('hex')}`;
  const password = `Tez-${randomBytes(9).toString('base64url')}`;
  const platform = await staffClient(superuser);
  await platform.createOrganization({
    body: {
      name: {
        uz: 'Tezkor Yetkazish',
        ru: 'Тезкор Доставка',
        en: 'Tezkor Delivery',
        fa: 'پیک تیزکار',
      },
      slug,
      kind: 'company',
      languages: ['uz', 'uz-Cyrl', 'ru', 'en', 'fa'],
      admin: { name: 'Kamola Yusupova', email: `kamola@${slug}.example`, password },
    },
  });
  const signIn = () => login(slug, `kamola@${slug}.example`, password);
  const admin = await signIn();
  const { department } = await admin.createDepartment({
    body: {
      name: { uz: 'Mijozlar boʻlimi', en: 'Customer care' },
      description: { uz: 'Joʻnatmalar, narxlar, shikoyatlar', en: 'Parcels, prices, complaints' },
      assignment: 'pick',
    },
  });
  await admin.createStaff({
    body: {
      name: 'Dilnoza Karimova',
      email: `dilnoza@${slug}.example`,
      role: 'agent',
      departmentIds: [department.id],
      password,
    },
  });
  await admin.updateSettings({ body: { chat: { departmentId: department.id } } });
  for (const [language, said] of Object.entries(faq)) {
    await admin.createFaq({ body: { ...said, language: language as Locale } });
  }
  const agent = await login(slug, `dilnoza@${slug}.example`, password);
  return { slug, admin, agent, departmentId: department.id, signIn };
}

/** Gives the company its document, and waits until it can be asked about. */
export async function withTerms({ admin }: Company): Promise<void> {
  const { documents } = await admin.ingest({
    body: {
      documents: [{ title: terms.title, content: termsText, language: 'en', visibility: 'public' }],
    },
  });
  await expect(async () => {
    const { document } = await admin.getDocument({ params: { id: documents[0]?.id ?? '' } });
    expect(document.status).toBe('ready');
  }).toPass({ timeout: 30_000 });
}

/** Somebody else who waits for a human. */
export async function waitingVisitor({ slug }: Pick<Company, 'slug'>): Promise<Session> {
  const address = { 'x-forwarded-for': newAddress() };
  const stranger = createClient({ baseUrl: productUrl(), headers: () => address });
  const { session, sessionKey } = await stranger.openChat({ body: { organization: slug } });
  const headers = { ...address, 'x-session-key': sessionKey ?? '' };
  const visitor = createClient({ baseUrl: productUrl(), headers: () => headers });
  const body = { sessionId: session.id, text: 'Salom, odam kerak', clientId: randomUUID() };
  const { session: queued } = await visitor.escalate({ params: { id: session.id } });
  await visitor.sendMessage({ body });
  return queued;
}

/** Closed shadow roots are for pages, not for those who test: theirs are open. */
export async function openShadows(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function attachShadow(options) {
      return attach.call(this, { ...options, mode: 'open' });
    };
  });
}

interface HostPage {
  slug: string;
  locale?: Locale;
  /** Its own style sheet. */
  css?: string;
}

const hostPages = new Map<string, { type: string; text: string }>();
let hostServer: Promise<Server> | null = null;

/** A web server that is not the product's: pages on it are another site's. */
async function hostOrigin(): Promise<string> {
  hostServer ??= (async () => {
    const server = createServer((request, response) => {
      const found = hostPages.get(request.url ?? '');
      const product = productUrl();
      const policy = `default-src 'none'; script-src ${product}; connect-src ${product} ${product.replace('http', 'ws')}; style-src 'self'; base-uri 'none'`;
      response.writeHead(found ? 200 : 204, {
        'content-type': `${found?.type ?? 'text/plain'}; charset=utf-8`,
        'content-security-policy': policy,
      });
      response.end(found?.text);
    });
    server.listen(0, '127.0.0.1').unref();
    await once(server, 'listening');
    return server;
  })();
  const { port } = (await hostServer).address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

/**
 * A page of a company, on a site of its own and under a strict policy, that holds the widget. It works
 * once the company has named the site.
 *
 * @returns the site's origin
 */
export async function hostPageFor(
  { context, page, faults }: Visitor,
  { slug, locale = 'en', css = '' }: HostPage,
): Promise<string> {
  faults.forgive(/request to another host: http:\/\/127\.0\.0\.1:/);
  // An address made up by the tests would be asked for by a preflight, and no browser sends one.
  await context.setExtraHTTPHeaders({});
  await openShadows(page);
  const dir = locale === 'fa' ? 'rtl' : 'ltr';
  hostPages.set(`/${slug}.css`, { type: 'text/css', text: css });
  hostPages.set(`/${slug}`, {
    type: 'text/html',
    text: `<!doctype html><html lang="${locale}" dir="${dir}"><head><title>Tezkor</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/${slug}.css"></head>
<body><main><h1>Tezkor</h1><p id="own">A page of a company</p></main>
<script src="${productUrl()}/widget.js" data-organization="${slug}" data-locale="${locale}"></script></body></html>`,
  });
  return hostOrigin();
}

/** Opens such a page, once its site is named. */
export async function openHostPage(
  visitor: Visitor,
  { admin }: Pick<Company, 'admin'>,
  host: HostPage,
): Promise<void> {
  const origin = await hostPageFor(visitor, host);
  await admin.updateSettings({ body: { allowedOrigins: [origin] } });
  await visitor.page.goto(`${origin}/${host.slug}`);
}
