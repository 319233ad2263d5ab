import { joined } from '../../catalog.ts';
import { behaviour } from './behaviour.ts';
import { presence } from './presence.ts';

/** Administration of the assistant: who it is, when it calls people, when they are there, where it stands. */
export const tuning = joined(behaviour, presence);
