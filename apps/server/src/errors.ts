import { type FieldError, type ProblemCode, problemStatus } from '@civicconnect/contract';

export type ProblemParams = Record<string, string | number>;

/**
 * A refusal with a public code. The sentence is written where the answer is sent, in the caller's
 * language; what the inside knows stays in the log.
 */
export class Refused extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly params: ProblemParams;
  readonly errors: FieldError[];
  constructor(code: ProblemCode, options: { params?: ProblemParams; errors?: FieldError[] } = {}) {
    super(code);
    this.code = code;
    this.status = problemStatus[code];
    this.params = options.params ?? {};
    this.errors = options.errors ?? [];
  }
}
