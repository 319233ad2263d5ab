import type { Endpoint } from '@civicconnect/contract';
import type { Holder } from '@civicconnect/domain';
import type { Caller, ServiceCaller } from '../caller.ts';
import type { Context } from '../context.ts';

/** Whether this installation opens to anyone what elsewhere takes a permission. */
export function isOpened({ config }: Context, { opensWith }: Endpoint): boolean {
  return opensWith === 'signUp' && config.signUp === 'open';
}

/** What the table of permissions knows a caller as. */
export function holderOf(caller: Caller | ServiceCaller | null): Holder {
  if (!caller) return 'anyone';
  if (caller.kind === 'citizen') return caller.visitor ? 'visitor' : 'citizen';
  if (caller.kind === 'staff') return caller.key ? 'apiKey' : caller.role;
  return caller.kind;
}
