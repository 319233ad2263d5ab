import type { TokenKeeper } from '../login/keeper.ts';
import { browserClient, tokensOf } from './browser.ts';
import { sharedRoutes } from './routes/shared.ts';
import { staffRoutes } from './routes/staff.ts';
import type { ClientOver } from './routes/table.ts';

const routes = { ...sharedRoutes, ...staffRoutes };

/** What staff's pages may call. */
export type StaffClient = ClientOver<typeof routes>;

export interface StaffApi {
  client: StaffClient;
  tokens: TokenKeeper;
}

let made: StaffApi | null = null;

/** The API of staff's pages in the browser, one per page. */
export function staffApi(): StaffApi {
  made ??= { client: browserClient('staff', routes), tokens: tokensOf('staff') };
  return made;
}
