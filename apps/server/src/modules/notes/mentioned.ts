interface Named {
  id: string;
  name: string;
}

/** Whether a name ends where it was found: "@Ali" is not in "@Alisher". */
function endsThere(text: string, at: number): boolean {
  return !/[\p{L}\p{N}ʻʼ'’]/u.test(text.charAt(at));
}

/**
 * Who of these people is named in a note as `@Name`, in any case of letters. The longest name that
 * fits counts: "@Aziz Karimov" does not name an Aziz as well. Two of one name are both meant.
 */
export function mentionedIn<P extends Named>(text: string, people: readonly P[]): P[] {
  const words = text.toLocaleLowerCase();
  const named = new Set<P>();
  for (let at = words.indexOf('@'); at !== -1; at = words.indexOf('@', at + 1)) {
    const fitting = people.filter(({ name }) => {
      const wanted = name.toLocaleLowerCase();
      return words.startsWith(wanted, at + 1) && endsThere(words, at + 1 + wanted.length);
    });
    const longest = Math.max(0, ...fitting.map(({ name }) => name.length));
    for (const person of fitting) if (person.name.length === longest) named.add(person);
  }
  return people.filter((person) => named.has(person));
}
