import { en } from './heldout/en.ts';
import { ru } from './heldout/ru.ts';
import { uzCyrl } from './heldout/uz-cyrl.ts';
import { uzLatn } from './heldout/uz-latn.ts';
import {
  departmentKeys,
  type HeldOutMessage,
  type HeldOutTexts,
  type SeedLanguage,
} from './types.ts';

function messages(language: SeedLanguage, texts: HeldOutTexts): HeldOutMessage[] {
  const routed = departmentKeys.flatMap((department) =>
    texts[department].map((text) => ({ text, language, department })),
  );
  const undecided = texts.undecided.map((text) => ({ text, language, department: null }));
  return [...routed, ...undecided];
}

/**
 * Messages the router never learns from: a test measures on them whether the demo routes right.
 * `department` is null where nobody could tell from the text alone.
 */
export const heldOut: HeldOutMessage[] = [
  ...messages('uz-Latn', uzLatn),
  ...messages('uz-Cyrl', uzCyrl),
  ...messages('ru', ru),
  ...messages('en', en),
];
