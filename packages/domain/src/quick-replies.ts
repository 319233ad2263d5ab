import { type QuickReplyVariable, quickReplyVariables } from '@civicconnect/contract';

const written = /\{([^{}\s]{1,40})\}/g;

const isVariable = (name: string): name is QuickReplyVariable =>
  (quickReplyVariables as readonly string[]).includes(name);

/** Names in braces that are no variables, as they were written: `{sitizen}`. */
export function unknownVariables(text: string): string[] {
  const names = [...text.matchAll(written)].map(([, name = '']) => name);
  return [...new Set(names.filter((name) => !isVariable(name)).map((name) => `{${name}}`))];
}

/** Variables that still stand in a text, as they were written: it must not be sent like this. */
export function unfilledVariables(text: string): string[] {
  const names = [...text.matchAll(written)].map(([, name = '']) => name);
  return [...new Set(names.filter(isVariable).map((name) => `{${name}}`))];
}

/**
 * A quick reply with what the session knows in its variables' places. What it does not know (null)
 * stays as it was written and is named. `wording` is applied to what stands between the variables: the
 * citizen's script.
 */
export function fillReply(
  text: string,
  values: Record<QuickReplyVariable, string | null>,
  wording: (words: string) => string = (words) => words,
): { text: string; missing: QuickReplyVariable[] } {
  const missing = new Set<QuickReplyVariable>();
  let filled = '';
  let at = 0;
  for (const match of text.matchAll(written)) {
    const [whole, name = ''] = match;
    if (!isVariable(name)) continue;
    const value = values[name];
    if (value === null) missing.add(name);
    filled += wording(text.slice(at, match.index)) + (value ?? whole);
    at = match.index + whole.length;
  }
  return { text: filled + wording(text.slice(at)), missing: [...missing] };
}
