import type { TokenKeeper } from '../login/keeper.ts';
import { browserClient, tokensOf } from './browser.ts';
import { citizenRoutes } from './routes/citizen.ts';
import { sharedRoutes } from './routes/shared.ts';
import type { ClientOver } from './routes/table.ts';

const routes = { ...sharedRoutes, ...citizenRoutes };

/** What citizens' pages may call. */
type CitizenClient = ClientOver<typeof routes>;

export interface CitizenApi {
  client: CitizenClient;
  tokens: TokenKeeper;
}

let made: CitizenApi | null = null;

/** The API of citizens' pages in the browser, one per page. */
export function citizenApi(): CitizenApi {
  made ??= { client: browserClient('citizen', routes), tokens: tokensOf('citizen') };
  return made;
}
