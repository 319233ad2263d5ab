import { judgePassword, type PasswordEstimator } from '@civicconnect/domain';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { Refused } from '../../errors.ts';

let estimator: ZxcvbnFactory | null = null;

/** The lists are unpacked when the first password is judged: most starts judge none. */
const estimate: PasswordEstimator = (password, words) => {
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const { score, sequence } = estimator.check(password, [...words]);
  const lists = sequence.flatMap((match) =>
    'dictionaryName' in match ? [String(match.dictionaryName)] : [],
  );
  return { score, lists };
};

/**
 * Whether the password may be used by somebody of whom `about` is known: name, e-mail, organization.
 *
 * @throws Refused 422 `weak_password`, whose `params.about` says what to do
 */
export function checkPassword(password: string, about: readonly string[]): void {
  const { fault } = judgePassword(password, about, estimate);
  if (fault) throw new Refused('weak_password', { params: { about: fault } });
}
