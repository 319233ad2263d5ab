import type { RoutingPreview } from '@civicconnect/contract';
import type { Desk } from '../../desk/desk-context.tsx';

/** A department's name for the reader; the answer's own for one that is not active here. */
export function departmentName(preview: RoutingPreview, desk: Desk, id: string): string {
  const named = preview.departments.find((department) => department.id === id);
  return desk.departmentOf(id)?.name ?? named?.name ?? '';
}
