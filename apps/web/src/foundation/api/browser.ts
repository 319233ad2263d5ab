import type { LoginKind } from '@civicconnect/contract';
import { type TokenKeeper, tokenKeeper } from '../login/keeper.ts';
import { lightClient } from './client.ts';
import type { ClientOver, RouteTable } from './routes/table.ts';

const keepers = new Map<LoginKind, TokenKeeper>();

/** Whether the server drew this page for someone who is signed in (see `<Document>`). On the server itself no call is made. */
function drawnSignedIn(kind: LoginKind): boolean {
  if (typeof document === 'undefined') return false;
  return document.documentElement.dataset.logins?.split(' ').includes(kind) ?? false;
}

/** The page's one keeper of a login's access token. */
export function tokensOf(kind: LoginKind): TokenKeeper {
  const known = keepers.get(kind);
  if (known) return known;
  const tokens = tokenKeeper(kind, drawnSignedIn(kind));
  keepers.set(kind, tokens);
  return tokens;
}

/**
 * The API for code in the browser, over one face's endpoints. Where someone is signed in the token is
 * fetched before the first call, and once more on a 401; sentences come back in the page's language.
 */
export function browserClient<R extends RouteTable>(kind: LoginKind, routes: R): ClientOver<R> {
  const tokens = tokensOf(kind);
  return lightClient(routes, {
    baseUrl: '',
    token: () => tokens.current(),
    prepare: tokens.ready,
    onUnauthenticated: async () => (await tokens.renew()) !== null,
    headers: () => ({ 'accept-language': document.documentElement.lang }),
  });
}
