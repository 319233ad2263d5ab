/** Groups as they are edited: one in a line, `chiqindi = axlat = musor`. */
export const linesOf = (groups: readonly (readonly string[])[]): string =>
  groups.map((group) => group.join(' = ')).join('\n');

/** The groups of what was written; each word once. What is no group stays: the server says what is wrong. */
export function groupsOf(text: string): string[][] {
  return text
    .split('\n')
    .map((line) => [
      ...new Set(
        line
          .split(/[=,،;]/)
          .map((word) => word.trim())
          .filter(Boolean),
      ),
    ])
    .filter((group) => group.length > 0);
}
