import type { Locale, ProblemCode } from '@civicconnect/contract';
import type { LooseParams } from './message/params.ts';
import { translator } from './translator.ts';

/**
 * The title and the sentence of a refusal. Numbers and names come from `params` (`min`, `length`,
 * `max`, `number`, `name`, `seconds`, `triesLeft`); without them a sentence that needs none is said.
 * A long wait is said in minutes. Where one code is said of several things, `about` names which.
 */
export function problemText(
  locale: Locale,
  code: ProblemCode,
  params: LooseParams = {},
): { title: string; detail: string } {
  const t = translator(locale);
  const minutes = Math.ceil(Number(params.seconds ?? 0) / 60);
  const inMinutes = minutes > 1 ? t.maybe(`problems.${code}.minutes`, { minutes }) : null;
  const about = params.about ? t.maybe(`problems.${code}.about.${params.about}`, params) : null;
  const detail =
    about ??
    inMinutes ??
    t.maybe(`problems.${code}.detail`, params) ??
    t.maybe(`problems.${code}.plain`) ??
    t('problems.internal.detail');
  return { title: t.maybe(`problems.${code}.title`) ?? t('problems.internal.title'), detail };
}

/** The parts of a zod issue that the sentence needs. */
export interface InvalidIssue {
  code: string;
  /** `string`, `number`, `array` …: what was too small or too big. */
  origin?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
}

const kindOf: Record<string, string> = {
  invalid_type: 'type',
  too_small: 'too_small',
  too_big: 'too_big',
  invalid_format: 'format',
  invalid_value: 'option',
  unrecognized_keys: 'unknown_field',
};
const measureOf: Record<string, string> = { string: 'text', array: 'list', set: 'list' };

/** The kind of a zod issue under which its sentence stands: `required`, `type`, `too_small` … */
export function invalidKind(issue: InvalidIssue, missing = false): string {
  return missing ? 'required' : (kindOf[issue.code] ?? 'other');
}

/** The sentence for one wrong field. `missing`: nothing was sent there. */
export function invalidText(locale: Locale, issue: InvalidIssue, missing = false): string {
  const t = translator(locale);
  const kind = invalidKind(issue, missing);
  // An empty text where at least one character is asked for is simply missing.
  if (issue.code === 'too_small' && issue.origin === 'string' && Number(issue.minimum) === 1) {
    return t('problems.invalid.required');
  }
  const params: LooseParams = {};
  if (issue.minimum !== undefined) params.min = Number(issue.minimum);
  if (issue.maximum !== undefined) params.max = Number(issue.maximum);
  const measure = measureOf[issue.origin ?? ''] ?? 'number';
  return (
    t.maybe(`problems.invalid.${kind}.${measure}`, params) ??
    t.maybe(`problems.invalid.${kind}`) ??
    t('problems.invalid.other')
  );
}
