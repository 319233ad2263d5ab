import type { Role } from '@civicconnect/contract';
import type { Actor } from '@civicconnect/domain';
import { Refused } from './errors.ts';

/** A citizen who asks, as their token says and the database confirms. */
export interface CitizenCaller {
  kind: 'citizen';
  organizationId: string;
  id: string;
  loginId: string;
}

export interface StaffCaller {
  kind: 'staff';
  organizationId: string;
  id: string;
  loginId: string;
  name: string;
  role: Role;
  departmentIds: string[];
}

export type Caller = CitizenCaller | StaffCaller;

/** Another process of the installation, by the key they share. It belongs to no organization. */
export interface ServiceCaller {
  kind: 'service';
}

export function actorOf(caller: Caller): Actor {
  return caller.kind === 'citizen'
    ? { kind: 'citizen', id: caller.id }
    : { kind: 'staff', id: caller.id, role: caller.role, departmentIds: caller.departmentIds };
}

/** For actions that only a citizen can mean; the route's permission has refused everyone else before. */
export function citizenOf(caller: Caller): CitizenCaller {
  if (caller.kind !== 'citizen') throw new Refused('forbidden');
  return caller;
}

export function staffOf(caller: Caller): StaffCaller {
  if (caller.kind !== 'staff') throw new Refused('forbidden');
  return caller;
}
