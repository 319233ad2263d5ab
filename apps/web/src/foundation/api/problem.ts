import type { Problem, ProblemCode } from '@civicconnect/contract';

/** A refusal of the server, as it was sent: the same in the browser and in server components. */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly retryAfterSeconds: number | null;
  constructor(problem: Problem, retryAfterSeconds: number | null = null) {
    super(`${problem.status} ${problem.code}: ${problem.detail}`);
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The code of a refusal; null for anything that is not one (a lost network, a defect). */
export function codeOf(error: unknown): ProblemCode | null {
  return error instanceof ProblemError ? error.problem.code : null;
}

/** A text from a refusal's `params`, e.g. the number of the existing session. */
export function paramOf(error: unknown, name: string): string | null {
  if (!(error instanceof ProblemError)) return null;
  const value = error.problem.params?.[name];
  return value === undefined ? null : String(value);
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'status' in body;
}

export async function problemFrom(response: Response): Promise<ProblemError> {
  const retryAfter = Number(response.headers.get('retry-after'));
  const body: unknown = await response.json().catch(() => null);
  const problem: Problem = isProblem(body)
    ? body
    : {
        type: 'about:blank',
        title: response.statusText,
        status: response.status,
        detail: '',
        code: response.status >= 502 ? 'unavailable' : 'internal',
      };
  return new ProblemError(
    problem,
    Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null,
  );
}
