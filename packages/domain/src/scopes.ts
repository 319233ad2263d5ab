import type { Permission, Scope } from '@civicconnect/contract';
import { holds } from './permissions.ts';

/** Who may do the more may do the less. */
const contains: Partial<Record<Scope, Scope>> = {
  'ask.internal': 'ask',
  'knowledge.write': 'knowledge.read',
  'sessions.write': 'sessions.read',
};

/** Whether a key with these scopes has one. */
export function hasScope(held: readonly Scope[], wanted: Scope): boolean {
  return held.some((scope) => scope === wanted || contains[scope] === wanted);
}

/**
 * Whether a key may call a route: keys at all hold its permission, it names a scope, and the key has that.
 */
export function keyMayCall(
  held: readonly Scope[],
  route: { permission: Permission; scope?: Scope },
): boolean {
  return (
    route.scope !== undefined && holds('apiKey', route.permission) && hasScope(held, route.scope)
  );
}
