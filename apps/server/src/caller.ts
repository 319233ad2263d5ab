import type { Role, Scope } from '@civicconnect/contract';
import type { Actor } from '@civicconnect/domain';
import { Refused } from './errors.ts';

/** A citizen who asks, as their token says and the database confirms. */
export interface CitizenCaller {
  kind: 'citizen';
  organizationId: string;
  id: string;
  /** What their connections end with; of a visitor the session that their key opens. */
  loginId: string;
  /** Set for whoever is known by the key of their chat alone. */
  visitor?: Visitor;
}

export interface Visitor {
  sessionId: string;
  /** Where they ask from, as limits count it. */
  address: string;
  /** When the key is dead. */
  expiresAt: Date;
}

export interface StaffCaller {
  kind: 'staff';
  organizationId: string;
  id: string;
  loginId: string;
  name: string;
  role: Role;
  departmentIds: string[];
  /** Set where another system asks by a key of the organization: no person stands behind it. */
  key?: Key;
}

/** What a key lets its holder do: what an operator may, as far as its scopes reach. */
export interface Key {
  scopes: Scope[];
  requestsPerMinute: number;
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
