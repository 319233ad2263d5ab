import { joined } from '../../catalog.ts';
import { form } from './form.ts';
import { result } from './result.ts';

/** Trying settings of the brain on past messages before they are switched on. */
export const playground = joined(form, result);
