/** What was written, with a suggestion below it; the same suggestion is not put in twice. */
export function joined(written: string, added: string): string {
  const before = written.trimEnd();
  if (before === '') return added;
  return before.endsWith(added.trim()) ? written : `${before}\n\n${added}`;
}
