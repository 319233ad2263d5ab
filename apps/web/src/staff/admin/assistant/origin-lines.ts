/** The address of a site without what stands after it: `https://sayt.uz/aloqa` → `https://sayt.uz`. */
function originOf(line: string): string {
  const text = line.trim();
  const address = /^[\w-]+(?:\.[\w-]+)+/.test(text) ? `https://${text}` : text;
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return text;
  return new URL(address).origin;
}

/** The sites of what was written, one in a line; each once. */
export function originsOf(text: string): string[] {
  const lines = text.split('\n').map(originOf);
  return [...new Set(lines.filter((line) => line !== ''))];
}
