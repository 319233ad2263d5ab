import { joined } from '../../catalog.ts';
import { counts } from './counts.ts';
import { outcomes } from './outcomes.ts';
import { reports } from './reports.ts';

/** Reports: what is counted, of what, and how to read it. */
export const analytics = joined(reports, counts, outcomes);
