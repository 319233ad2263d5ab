/** Answers that providers give, the good and the bad, for either protocol. */
import type { Asked, Reply } from './stand-in.ts';

/** What a choice among departments was asked about: the codes it may answer with and their names. */
export interface AskedChoice {
  departments: { code: string; name: string; description: string }[];
  /** The citizen's text as it left the machine. */
  text: string;
  system: string;
}

/** Reads what the product asks when it wants a department chosen. */
export function askedChoice({ texts }: Asked): AskedChoice {
  const whole = texts.join('\n');
  const list = /\[\s*\{[\s\S]*?\}\s*\]/.exec(whole)?.[0] ?? '[]';
  const [system = ''] = texts;
  const prompt = texts.slice(1).join('\n');
  const text = /<<<TEXT \w+\n([\s\S]*)\nTEXT \w+>>>/.exec(prompt)?.[1] ?? '';
  return { departments: JSON.parse(list) as AskedChoice['departments'], text, system };
}

/** Chooses by a part of the department's name; `none` when no name has it. */
export function choosing(
  namePart: string,
  { confidence = 0.9, reason = 'Murojaat shu boʻlimning ishi haqida yozilgan.' } = {},
): Reply {
  return {
    kind: 'answer',
    text(asked) {
      const found = askedChoice(asked).departments.find(({ name }) => name.includes(namePart));
      return JSON.stringify({ choice: found?.code ?? 'none', confidence, reason });
    },
  };
}

/** Which passages an answer was asked for, by the codes it may name, and all that was shown. */
export function askedPassages({ texts }: Asked): { codes: string[]; whole: string } {
  const whole = texts.slice(1).join('\n');
  return { codes: [...whole.matchAll(/^Passage (\w+):$/gm)].map(([, code]) => code ?? ''), whole };
}

/** Sentences for an answer from passages; sources are places in the list of passages shown. */
export function answering(
  sentences: readonly { text: string; sources: readonly number[] }[],
  emotion = 'calm',
): Reply & { kind: 'answer' } {
  return {
    kind: 'answer',
    text(asked) {
      const { codes } = askedPassages(asked);
      const said = sentences.map(({ text, sources }) => ({
        text,
        sources: sources.map((place) => codes[place] ?? `unknown${place}`),
      }));
      return JSON.stringify({ emotion, sentences: said });
    },
  };
}

/** Any JSON as the model's answer. */
export function saying(value: unknown): Reply {
  return { kind: 'answer', text: () => JSON.stringify(value) };
}

/** Example messages, when drafts are asked for. */
export function drafting(texts: readonly string[]): Reply {
  return saying({ texts });
}

/** A translation, made from what left the machine: the text between the marks. */
export function translating(make: (text: string) => string): Reply {
  return {
    kind: 'answer',
    text: (asked) => JSON.stringify({ translation: make(askedChoice(asked).text) }),
  };
}

export const hanging: Reply = { kind: 'hang' };
export const breaking: Reply = { kind: 'break' };
export const notJson: Reply = { kind: 'bytes', body: '<html>502 Bad Gateway</html>' };
export const ofAnotherShape: Reply = { kind: 'bytes', body: '{"hello":["world"]}' };
/** Two megabytes. */
export const enormous: Reply = { kind: 'answer', text: () => 'a'.repeat(2 * 1024 * 1024) };

export function refusing(status: number, retryAfter?: string): Reply {
  return { kind: 'status', status, ...(retryAfter === undefined ? {} : { retryAfter }) };
}
