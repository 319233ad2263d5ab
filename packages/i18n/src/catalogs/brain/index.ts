import { joined } from '../../catalog.ts';
import { departments } from './departments.ts';
import { examples } from './examples.ts';
import { learned } from './learned.ts';
import { ledger } from './ledger.ts';
import { models } from './models.ts';
import { preview } from './preview.ts';
import { settings } from './settings.ts';
import { attempt } from './try.ts';

/** What staff read about the router: its choices, what it learned, the departments, the models. */
export const brain = joined(
  preview,
  attempt,
  learned,
  departments,
  examples,
  models,
  ledger,
  settings,
);
