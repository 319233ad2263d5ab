import { randomInt } from 'node:crypto';
import type { TestApp } from '../../testing/create-test-app.ts';

/** An answer as a browser sees it. */
export interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
  /** `Set-Cookie` values, by the cookie's name. */
  cookies: Record<string, string>;
}

/** A browser: it keeps its cookies, and has an address and an origin of its own. */
export interface Browser {
  readonly jar: Map<string, string>;
  readonly address: string;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
}

/** Addresses and phones are new in every run, because limits may be remembered outside the process. */
const newAddress = () =>
  `2001:db8:${randomInt(65_536).toString(16)}:${randomInt(65_536).toString(16)}::1`;
export const newPhone = () => `+99893${String(randomInt(10_000_000)).padStart(7, '0')}`;

export function openBrowser(test: TestApp, address = newAddress()): Browser {
  const jar = new Map<string, string>();
  async function send(method: string, path: string, body: unknown, headers = {}): Promise<Answer> {
    const response = await fetch(`${test.url}/api${path}`, {
      method,
      headers: {
        'x-forwarded-for': address,
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const cookies: Record<string, string> = {};
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies[name] = line;
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? {} : JSON.parse(text),
      cookies,
    };
  }
  return {
    jar,
    address,
    post: (path, body, headers) => send('POST', path, body, headers),
    get: (path, headers) => send('GET', path, undefined, headers),
  };
}

/** Asks for a code and gives it back, as the development gateway shows it. */
export async function askCode(browser: Browser, phone: string): Promise<string> {
  const { body } = await browser.post('/auth/otp/request', { phone });
  if (typeof body.developmentCode !== 'string') throw new Error(`no code: ${JSON.stringify(body)}`);
  return body.developmentCode;
}

/** Logs a citizen in; gives the access token. */
export async function enterAsCitizen(browser: Browser, phone = newPhone()): Promise<string> {
  const code = await askCode(browser, phone);
  const { body } = await browser.post('/auth/otp/verify', { phone, code });
  return String(body.accessToken);
}

/** Logs one of the demo's staff in; gives the access token. */
export async function enterAsStaff(test: TestApp, browser: Browser, role = 'agent') {
  const login = test.logins.find((one) => one.role === role);
  if (!login) throw new Error(`the demo has no ${role}`);
  const { email, password } = login;
  const { body } = await browser.post('/auth/login', { email, password });
  return { email, password, token: String(body.accessToken) };
}

/** A code that is certainly another one. */
export const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

/** Has the login renewed by its refresh cookie. */
export const refresh = (browser: Browser, kind?: string, headers?: Record<string, string>) =>
  browser.post(`/auth/refresh${kind ? `?kind=${kind}` : ''}`, undefined, headers);
/** Whose token it is; a refusal where it does not hold. */
export const whoIs = (browser: Browser, token: unknown) =>
  browser.get('/me', { authorization: `Bearer ${token}` });
export const cookieOf = (browser: Browser) => browser.jar.get('civic_citizen_refresh') ?? '';

/** Another browser that got hold of the cookies. */
export function copyOf(test: TestApp, browser: Browser): Browser {
  const copy = openBrowser(test);
  for (const [name, value] of browser.jar) copy.jar.set(name, value);
  return copy;
}
