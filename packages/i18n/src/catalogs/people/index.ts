import { joined } from '../../catalog.ts';
import { access } from './access.ts';
import { accounts } from './accounts.ts';
import { acts } from './acts.ts';
import { audit } from './audit.ts';
import { fields } from './fields.ts';
import { organizationFields } from './organization-fields.ts';
import { own } from './own.ts';
import { signIn } from './sign-in.ts';

/** Accounts of staff and their security, one’s own account, and the record of acts. */
export const people = joined(
  accounts,
  access,
  signIn,
  own,
  audit,
  acts,
  fields,
  organizationFields,
);
