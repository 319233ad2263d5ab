import { joined } from '../../catalog.ts';
import { administration } from './administration.ts';
import { own } from './own.ts';

/** What is held of citizens: taken along, deleted; and for how long anything is kept. */
export const dataRights = joined(own, administration);
