import type { Translator } from '@civicconnect/i18n/browser';
import { ProblemError } from '../../foundation/api/problem.ts';

/** A failure in the reader's words: the server's own sentence, else that it cannot be reached. */
export function problemText(error: unknown, t: Translator): string {
  const said = error instanceof ProblemError ? error.problem.detail : '';
  return said || t('staff.problem.network');
}
