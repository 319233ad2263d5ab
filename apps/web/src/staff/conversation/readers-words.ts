import type { SystemLine } from '@civicconnect/contract';

/** A system line was written in the citizen's language; the department in it is named in the reader's. */
export function inReadersWords(
  line: SystemLine,
  departmentOf: (id: string) => { name: string } | null,
): SystemLine {
  const { departmentId } = line.params;
  const department = typeof departmentId === 'string' ? departmentOf(departmentId) : null;
  return department ? { ...line, params: { ...line.params, department: department.name } } : line;
}
