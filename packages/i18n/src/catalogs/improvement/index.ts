import { joined } from '../../catalog.ts';
import { page } from './page.ts';
import { sent } from './sent.ts';
import { setting } from './setting.ts';

/** Suggestions for improvement, the reminder of a rating, and the heads' morning digest. */
export const improvement = joined(page, sent, setting);
