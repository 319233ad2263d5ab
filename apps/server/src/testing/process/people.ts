import { type Client, createClient, ProblemError } from '@civicconnect/contract';
import { secret } from './secrets.ts';

/** Somebody who is logged in; their token outlives the process that gave it. */
export interface RemotePerson {
  name: string;
  token: string;
  /** The typed client against one of the addresses the product has had. */
  at(url: string): Client;
}

let people = 0;

/**
 * Each person comes from an address of their own, as through a proxy: the limits for one address
 * are not what these tests are about.
 */
function addressOf(index: number): Record<string, string> {
  return { 'x-forwarded-for': `10.20.${Math.floor(index / 250)}.${(index % 250) + 1}` };
}

function person(name: string, token: string, headers: Record<string, string>): RemotePerson {
  secret(token);
  return {
    name,
    token,
    at: (url) => createClient({ baseUrl: url, token: () => token, headers: () => headers }),
  };
}

/** A new citizen, signed in by phone and code. */
export async function newRemoteCitizen(url: string): Promise<RemotePerson> {
  people += 1;
  const headers = addressOf(people);
  const phone = `+${secret(`99893${String(2_000_000 + people)}`)}`;
  const name = `Fuqaro ${people}`;
  const client = createClient({ baseUrl: url, headers: () => headers });
  const { developmentCode } = await client.requestCode({ body: { phone } });
  if (!developmentCode) throw new Error('the code was not shown');
  const { accessToken } = await client.verifyCode({ body: { phone, code: developmentCode, name } });
  return person(name, accessToken, headers);
}

/** A member of staff, signed in by e-mail and password. */
export async function remoteStaff(
  url: string,
  login: { email: string; password: string },
): Promise<RemotePerson> {
  people += 1;
  const headers = addressOf(people);
  const client = createClient({ baseUrl: url, headers: () => headers });
  const { accessToken, staff } = await client.login({
    body: { email: secret(login.email), password: secret(login.password) },
  });
  return person(staff.name, accessToken, headers);
}

/** Whether a call was refused by the product itself, not broken off on its way. */
export function isRefusal(error: unknown): error is ProblemError {
  return error instanceof ProblemError && error.problem.status < 500;
}
