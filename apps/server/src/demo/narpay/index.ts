import { departmentReplies } from './department-replies.ts';
import { departments } from './departments.ts';
import { examples as agriculture } from './examples/agriculture.ts';
import { examples as ecology } from './examples/ecology.ts';
import { examples as education } from './examples/education.ts';
import { examples as electricity } from './examples/electricity.ts';
import { examples as employment } from './examples/employment.ts';
import { examples as gas } from './examples/gas.ts';
import { examples as health } from './examples/health.ts';
import { examples as housing } from './examples/housing.ts';
import { examples as improvement } from './examples/improvement.ts';
import { examples as internalAffairs } from './examples/internal-affairs.ts';
import { examples as land } from './examples/land.ts';
import { examples as roads } from './examples/roads.ts';
import { examples as social } from './examples/social.ts';
import { examples as transport } from './examples/transport.ts';
import { examples as water } from './examples/water.ts';
import { documents } from './knowledge/documents.ts';
import { faqs } from './knowledge/faqs.ts';
import { neighborhoods } from './neighborhoods.ts';
import { organization } from './organization.ts';
import { generalReplies } from './quick-replies.ts';
import { staff } from './staff.ts';
import type { DepartmentKey, SeedExample } from './types.ts';

const examples: Record<DepartmentKey, SeedExample[]> = {
  water,
  roads,
  electricity,
  gas,
  improvement,
  health,
  education,
  social,
  employment,
  land,
  housing,
  transport,
  ecology,
  'internal-affairs': internalAffairs,
  agriculture,
};

const quickReplies = [...generalReplies, ...departmentReplies];

/** The demo district: all that the first start writes into an empty installation. */
export const narpay = {
  organization,
  departments,
  neighborhoods,
  quickReplies,
  staff,
  examples,
  faqs,
  documents,
};
