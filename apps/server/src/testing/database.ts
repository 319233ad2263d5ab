import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** Runs one statement outside any transaction, as the owner of the test server. */
export async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
export function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

export const randomName = (prefix: string) => `${prefix}_${randomBytes(6).toString('hex')}`;
