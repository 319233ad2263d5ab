import type { StaffAccount } from '@civicconnect/contract';
import type { PersonDraft } from './person-fields.tsx';

/** The contract's bounds of a capacity. */
const least = 1;
const most = 500;

export const emptyDraft: PersonDraft = {
  name: '',
  email: '',
  role: 'agent',
  departmentIds: [],
  capacity: '20',
};

export function draftOf(person: StaffAccount): PersonDraft {
  return {
    name: person.name,
    email: person.email,
    role: person.role,
    departmentIds: person.departments.map(({ id }) => id),
    capacity: String(person.capacity),
  };
}

/** A whole number within bounds, typed in western or Persian digits; null for anything else. */
export function capacityOf(typed: string): number | null {
  const western = typed
    .trim()
    .replace(/[\u06f0-\u06f9\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 15));
  if (!/^\d{1,3}$/.test(western)) return null;
  const number = Number(western);
  return number >= least && number <= most ? number : null;
}

/** What differs from the account as it is; null when nothing does. */
export function changesOf(person: StaffAccount, draft: PersonDraft) {
  const before = draftOf(person);
  const departments = (ids: readonly string[]) => [...ids].sort().join();
  const changes = {
    ...(draft.name.trim() === before.name ? {} : { name: draft.name.trim() }),
    ...(draft.email.trim().toLowerCase() === before.email
      ? {}
      : { email: draft.email.trim().toLowerCase() }),
    ...(draft.role === before.role ? {} : { role: draft.role }),
    ...(departments(draft.departmentIds) === departments(before.departmentIds)
      ? {}
      : { departmentIds: [...draft.departmentIds] }),
    ...(draft.capacity.trim() === before.capacity
      ? {}
      : { capacity: capacityOf(draft.capacity) ?? person.capacity }),
  };
  return Object.keys(changes).length > 0 ? changes : null;
}
