import type { Client, LoginKind } from '@civicconnect/contract';
import { type TokenKeeper, tokenKeeper } from '../login/keeper.ts';
import { lightClient } from './client.ts';

export interface BrowserApi {
  client: Client;
  tokens: TokenKeeper;
}

const made = new Map<LoginKind, BrowserApi>();

/** Whether the server drew this page for someone who is signed in (see `<Document>`). On the server itself no call is made. */
function drawnSignedIn(kind: LoginKind): boolean {
  if (typeof document === 'undefined') return false;
  return document.documentElement.dataset.logins?.split(' ').includes(kind) ?? false;
}

/**
 * The API for code in the browser, one per kind of login and page. Where someone is signed in the
 * token is fetched before the first call, and once more on a 401; sentences come back in the page's
 * language.
 */
export function browserApi(kind: LoginKind): BrowserApi {
  const known = made.get(kind);
  if (known) return known;
  const tokens = tokenKeeper(kind, drawnSignedIn(kind));
  const client = lightClient({
    baseUrl: '',
    token: () => tokens.current(),
    prepare: tokens.ready,
    onUnauthenticated: async () => (await tokens.renew()) !== null,
    headers: () => ({ 'accept-language': document.documentElement.lang }),
  });
  const api = { client, tokens };
  made.set(kind, api);
  return api;
}
