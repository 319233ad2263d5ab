import { joined } from '../../catalog.ts';
import { organizations } from './organizations.ts';
import { quarantine } from './quarantine.ts';
import { system } from './system.ts';

/** The superusers’ pages: quarantine, the injection log, organizations, how the system does. */
export const platform = joined(quarantine, organizations, system);
