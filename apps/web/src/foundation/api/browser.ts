import type { Client, LoginKind } from '@civicconnect/contract';
import { type TokenKeeper, tokenKeeper } from '../login/keeper.ts';
import { lightClient } from './client.ts';

export interface BrowserApi {
  client: Client;
  tokens: TokenKeeper;
}

const made = new Map<LoginKind, BrowserApi>();

/**
 * The API for code in the browser, one per kind of login and page. The token is fetched before the
 * first call and once more on a 401; sentences come back in the page's language.
 */
export function browserApi(kind: LoginKind): BrowserApi {
  const known = made.get(kind);
  if (known) return known;
  const tokens = tokenKeeper(kind);
  const client = lightClient({
    baseUrl: '',
    token: () => tokens.current(),
    onUnauthenticated: async () => (await tokens.renew()) !== null,
    headers: () => ({ 'accept-language': document.documentElement.lang }),
  });
  const api = { client, tokens };
  made.set(kind, api);
  return api;
}
