import type { PasswordEstimator } from '@civicconnect/domain';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

/** How soon a password would be guessed: the same as the server says. Heavy: fetched where one is chosen. */
export const estimate: PasswordEstimator = (password, words) => {
  const { score, sequence } = estimator.check(password, [...words]);
  const lists = sequence.flatMap((match) =>
    'dictionaryName' in match ? [String(match.dictionaryName)] : [],
  );
  return { score, lists };
};
