import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's choice for argon2id (the library's algorithm): 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What of a password is stored (PHC string of argon2id). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost);
}

const nobodys = hashPassword(randomBytes(24).toString('base64url'));

/**
 * Whether the password is the one that was hashed. For nobody (null) it works as long and says no, so
 * that the time tells nothing about who has an account.
 */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await nobodys), password.normalize('NFC'));
  return matches && stored !== null;
}
