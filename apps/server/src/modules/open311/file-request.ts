import { type BodyOf, Email, type endpoints, type Locale, Phone } from '@civicconnect/contract';
import type { CitizenCaller, StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { Refused } from '../../errors.ts';
import { registerCitizen } from '../api-keys/register-citizen.ts';
import { openAppeal } from '../sessions/open.ts';
import type { Item } from './write.ts';

type Body = BodyOf<typeof endpoints.createOpen311Request>;

/** What may be left empty and, where it stands, must be what it says. */
function parsed<T>(
  type: { safeParse(value: string): { success: boolean; data?: T } },
  path: string,
  value: string | undefined,
): T | undefined {
  if (!value) return undefined;
  const { success, data } = type.safeParse(value);
  if (!success)
    throw new Refused('invalid_input', { errors: [{ path, code: 'format', message: '' }] });
  return data;
}

/** Where it is, as far as the other system knows; the description is all that an appeal has. */
function textOf({ description, address_string: address, lat, long }: Body): string {
  const point = lat !== undefined && long !== undefined ? `${lat}, ${long}` : '';
  const place = [address?.trim(), point].filter(Boolean).join(' · ');
  return place === '' ? description : `${description.trim()}\n\n${place}`;
}

/** Files an appeal for a citizen, who is known by phone, or else by nothing. */
export async function fileRequest(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  body: Body,
): Promise<Item> {
  const { organizationId } = caller;
  const name = [body.first_name, body.last_name]
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(' ');
  const phone = parsed(Phone, 'phone', body.phone);
  const email = parsed(Email, 'email', body.email);
  const { citizen } = await registerCitizen(context, caller, locale, {
    name: name || '—',
    ...(phone ? { phone } : {}),
    ...(email ? { email } : {}),
  });
  const asking: CitizenCaller = {
    kind: 'citizen',
    organizationId,
    id: citizen.id,
    loginId: caller.id,
  };
  const { address_id: neighborhoodId } = body;
  const filed = { text: textOf(body), ...(neighborhoodId ? { neighborhoodId } : {}) };
  const { session } = await openAppeal(context, asking, locale, filed, [], 'api');
  return { service_request_id: session.number, service_notice: '', account_id: citizen.id };
}
