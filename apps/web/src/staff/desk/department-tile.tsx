import { departmentIcon } from '../words/icons.ts';
import type { DeskDepartment } from './desk-context.tsx';

/** A department's icon on its own hue. Decoration: the name stands beside it. */
export function DepartmentTile({
  department,
  size = 'm',
}: {
  department: Pick<DeskDepartment, 'icon' | 'hue'>;
  size?: 's' | 'm';
}) {
  const Icon = departmentIcon(department.icon);
  return (
    <span
      className="department-tile"
      data-size={size}
      aria-hidden="true"
      style={{
        background: `var(--cat-${department.hue}-soft)`,
        color: `var(--cat-${department.hue}-text)`,
      }}
    >
      <Icon className="icon" />
    </span>
  );
}
