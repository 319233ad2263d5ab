import { z } from 'zod';

export const scopes = [
  'ask',
  'ask.internal',
  'knowledge.read',
  'knowledge.write',
  'sessions.read',
  'sessions.write',
  'citizens.write',
  'analytics.read',
] as const;
/**
 * What a key of the organization may be used for. A route that keys may call names one beside its
 * permission; a key reaches no other.
 */
export const Scope = z.enum(scopes);
export type Scope = z.infer<typeof Scope>;
