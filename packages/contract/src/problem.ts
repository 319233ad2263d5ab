import { z } from 'zod';

export const problemCodes = [
  'unauthenticated',
  'invalid_credentials',
  'refresh_reused',
  'forbidden',
  'not_found',
  'malformed_json',
  'invalid_input',
  'payload_too_large',
  'too_large',
  'unsupported_type',
  'too_short',
  'too_long',
  'duplicate',
  'session_locked',
  'invalid_transition',
  'already_assigned',
  'not_assigned',
  'routing_unconfirmed',
  'open_session_exists',
  'undo_expired',
  'feedback_final',
  'organization_suspended',
  'in_use',
  'changed_meanwhile',
  'taken',
  'weak_password',
  'link_expired',
  'totp_required',
  'idempotency_mismatch',
  'idempotency_in_progress',
  'invalid_code',
  'code_expired',
  'rate_limited',
  'unavailable',
  'internal',
] as const;
/** Every reason for which the server refuses. Each has a status here and a sentence per language in i18n. */
export const ProblemCode = z.enum(problemCodes);
export type ProblemCode = z.infer<typeof ProblemCode>;

export const problemStatus: Record<ProblemCode, number> = {
  unauthenticated: 401,
  invalid_credentials: 401,
  refresh_reused: 401,
  forbidden: 403,
  not_found: 404,
  malformed_json: 400,
  invalid_input: 422,
  payload_too_large: 413,
  too_large: 413,
  unsupported_type: 415,
  too_short: 422,
  too_long: 422,
  duplicate: 409,
  session_locked: 423,
  invalid_transition: 409,
  already_assigned: 409,
  not_assigned: 409,
  routing_unconfirmed: 409,
  open_session_exists: 409,
  undo_expired: 409,
  feedback_final: 409,
  organization_suspended: 403,
  in_use: 409,
  changed_meanwhile: 409,
  taken: 409,
  weak_password: 422,
  link_expired: 409,
  totp_required: 401,
  idempotency_mismatch: 422,
  idempotency_in_progress: 409,
  invalid_code: 422,
  code_expired: 422,
  rate_limited: 429,
  unavailable: 503,
  internal: 500,
};

export const FieldError = z.object({
  /** Dotted path of the field, e.g. `text` or `attachments.0`. */
  path: z.string(),
  code: z.string(),
  message: z.string(),
});
export type FieldError = z.infer<typeof FieldError>;

/** RFC 9457 problem document. `params` carries the numbers and names of the sentence. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: ProblemCode,
  errors: z.array(FieldError).optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Problem = z.infer<typeof Problem>;
