import { joined } from '../../catalog.ts';
import { changes } from './changes.ts';
import { fields } from './fields.ts';
import { requests } from './requests.ts';
import { sessions } from './sessions.ts';
import { signIn } from './sign-in.ts';

/**
 * For every reason for which the server refuses: what happened (`title`), and what to do (`detail`).
 * `plain` stands in for a `detail` whose numbers or names are not known. Read by `problemText`.
 */
export const problems = joined(signIn, sessions, requests, changes, fields);
