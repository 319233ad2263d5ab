import { type Problem, type ProblemCode, ProblemError } from '@civicconnect/contract';

/** The problem with which a call was refused. Throws when it was kept, or failed otherwise. */
export async function refusal(call: Promise<unknown>): Promise<Problem> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ProblemError)) throw error ?? new Error('was not refused');
  return error.problem;
}

export async function codeOf(call: Promise<unknown>): Promise<ProblemCode> {
  return (await refusal(call)).code;
}
