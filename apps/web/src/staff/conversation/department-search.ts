import type { Session } from '@civicconnect/contract';
import type { DeskDepartment } from '../desk/desk-context.tsx';
import { comparable } from '../words/comparable.ts';

export interface DepartmentChoice {
  department: DeskDepartment;
  /** What the router gave it, 0 to 1; null when it was no candidate. */
  share: number | null;
}

/**
 * The departments a session may be moved to, for what was typed: the router's candidates first by
 * share, then the others in their order. Both scripts find each other; names before descriptions.
 */
export function departmentChoices(
  departments: readonly DeskDepartment[],
  currentId: string | null,
  candidates: Session['candidates'],
  typed: string,
): DepartmentChoice[] {
  const shares = new Map(candidates.map(({ departmentId, share }) => [departmentId, share]));
  const wanted = comparable(typed.trim());
  const rank = ({ name, description }: DeskDepartment) => {
    if (comparable(name).startsWith(wanted)) return 0;
    if (comparable(name).includes(wanted)) return 1;
    return comparable(description).includes(wanted) ? 2 : 3;
  };
  return departments
    .filter(({ id }) => id !== currentId)
    .map((department) => ({ department, share: shares.get(department.id) ?? null }))
    .filter(({ department }) => wanted === '' || rank(department) < 3)
    .sort(
      (a, b) =>
        (wanted === '' ? 0 : rank(a.department) - rank(b.department)) ||
        (b.share ?? -1) - (a.share ?? -1),
    );
}
