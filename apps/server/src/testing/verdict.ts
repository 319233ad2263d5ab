import type { Endpoint } from '@civicconnect/contract';
import { holds, keyMayCall } from '@civicconnect/domain';
import type { Part } from './cast.ts';

/** How an endpoint answers somebody. */
export type Verdict = 401 | 403 | 404 | 'allowed';

/** Who holds the permission. A key that a route is not for is no more, and no less, than nobody. */
export function mayAsk(endpoint: Endpoint, part: Part): boolean {
  const { permission } = endpoint;
  if (!part.scopes) return holds(part.person === null ? 'anyone' : part.holder, permission);
  return keyMayCall(part.scopes, endpoint) || holds('anyone', permission);
}

/** What the table of permissions and the reach of who asks say together. */
export function expected(endpoint: Endpoint, part: Part, mayReach: boolean): Verdict {
  if (endpoint.permission === 'public') return 'allowed';
  if (!mayAsk(endpoint, part)) {
    return part.person === null ? 401 : 403;
  }
  return mayReach ? 'allowed' : 404;
}
