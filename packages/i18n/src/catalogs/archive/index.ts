import { joined } from '../../catalog.ts';
import { into } from './in.ts';
import { out } from './out.ts';
import { archiveParts } from './parts.ts';
import { archiveProblems } from './problems.ts';

/** Everything an organization owns, out and in. */
export const archive = joined(out, into, archiveProblems, archiveParts);
