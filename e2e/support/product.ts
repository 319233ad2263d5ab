import { readFileSync } from 'node:fs';
import type { Role } from '@civicconnect/contract';

function told(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: the product was not started`);
  return value;
}

/** Where the product answers. */
export const productUrl = (): string => told('E2E_URL');

export interface Login {
  role: Role;
  name: string;
  email: string;
  password: string;
  departments: string[];
}

/** The demo's staff, as its first start wrote them down. */
function logins(): Login[] {
  return JSON.parse(readFileSync(told('E2E_LOGINS'), 'utf8'));
}

/** A staff login by the beginning of the e-mail. */
export function loginOf(account: string): Login {
  const found = logins().find(({ email }) => email.startsWith(`${account}@`));
  if (!found) throw new Error(`the demo has no ${account}`);
  return found;
}
