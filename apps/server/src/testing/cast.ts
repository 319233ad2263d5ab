import type { Scope } from '@civicconnect/contract';
import type { Actor, Holder } from '@civicconnect/domain';
import type { TestApp } from './create-test-app.ts';
import {
  departmentNamed,
  homeOrganization,
  newCitizen,
  newOrganization,
  newStaff,
  newVisitor,
  type Person,
} from './people.ts';

/** Somebody with a part in a test of access: nobody has no person behind them. */
export interface Part {
  part: string;
  holder: Holder;
  /** What the rules know them as; null for nobody. */
  actor: Actor | null;
  person: Person | null;
  /** What a key of the organization was given. */
  scopes?: readonly Scope[];
  /** Of another organization: whatever they hold, nothing here is theirs. */
  isForeign: boolean;
}

/** Everyone whose access must be known, with two departments and a second organization. */
export interface Cast {
  parts: Part[];
  citizen: Part & { person: Awaited<ReturnType<typeof newCitizen>> };
  organizationId: string;
  /** The department of the parts called “own”. */
  ownDepartment: string;
  otherDepartment: string;
  foreign: { id: string; departmentId: string };
  named(part: string): Part & { person: Person };
}

const staffRoles = ['operator', 'admin', 'superuser'] as const;

export async function createCast(test: TestApp): Promise<Cast> {
  const ownDepartment = await departmentNamed(test, 'Ichimlik suvi');
  const otherDepartment = await departmentNamed(test, 'Yoʻl');
  const foreign = await newOrganization(test);
  const parts: Part[] = [];

  async function citizenPart(part: string, organizationId?: string) {
    const person = await newCitizen(test, organizationId ? { organizationId } : {});
    const made = {
      part,
      holder: 'citizen' as const,
      actor: { kind: 'citizen' as const, id: person.id },
      person,
      isForeign: organizationId !== undefined,
    };
    parts.push(made);
    return made;
  }
  async function staffPart(
    part: string,
    role: 'agent' | (typeof staffRoles)[number],
    departmentIds: string[],
    organizationId?: string,
  ) {
    const options = { role, departmentIds, ...(organizationId ? { organizationId } : {}) };
    const person = await newStaff(test, options);
    const actor = { kind: 'staff' as const, id: person.id, role, departmentIds };
    parts.push({ part, holder: role, actor, person, isForeign: organizationId !== undefined });
  }

  async function visitorPart(part: string, organizationId?: string) {
    const person = await newVisitor(test, organizationId);
    const actor = { kind: 'citizen' as const, id: person.id };
    const isForeign = organizationId !== undefined;
    parts.push({ part, holder: 'visitor', actor, person, isForeign });
  }

  const citizen = await citizenPart('the citizen');
  await citizenPart('another citizen');
  await visitorPart('a visitor');
  await staffPart('an agent of the department', 'agent', [ownDepartment]);
  await staffPart('an agent of another department', 'agent', [otherDepartment]);
  for (const role of staffRoles) await staffPart(role, role, []);
  await citizenPart('a foreign citizen', foreign.id);
  await visitorPart('a foreign visitor', foreign.id);
  await staffPart('a foreign agent', 'agent', [foreign.departmentId], foreign.id);
  await staffPart('a foreign operator', 'operator', [], foreign.id);
  await staffPart('a foreign admin', 'admin', [], foreign.id);
  parts.push({ part: 'nobody', holder: 'anyone', actor: null, person: null, isForeign: true });

  return {
    parts,
    citizen,
    organizationId: await homeOrganization(test),
    ownDepartment,
    otherDepartment,
    foreign,
    named(wanted) {
      const found = parts.find(({ part }) => part === wanted);
      if (!found?.person) throw new Error(`no part is called ${wanted}`);
      return { ...found, person: found.person };
    },
  };
}
