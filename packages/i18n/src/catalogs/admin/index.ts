import { joined } from '../../catalog.ts';
import { department } from './department.ts';
import { neighborhoods } from './neighborhoods.ts';
import { portal } from './portal.ts';
import { settings } from './settings.ts';
import { times } from './times.ts';

/** What an administrator sets: settings, neighbourhoods, and the rest of departments. */
export const admin = joined(settings, portal, times, neighborhoods, department);
