import { joined } from '../../catalog.ts';
import { keys } from './keys.ts';
import { webhooks } from './webhooks.ts';

/** The administrators’ pages of other systems: keys by which they ask, webhooks by which they are told. */
export const integration = joined(keys, webhooks);
