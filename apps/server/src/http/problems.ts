import {
  type FieldError,
  type Locale,
  locales,
  type Problem,
  type ProblemCode,
  problemStatus,
} from '@civicconnect/contract';
import { matchLocale, problemText, translator } from '@civicconnect/i18n';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseAway, postgresCode } from '../db/database.ts';
import { Refused } from '../errors.ts';
import { drain } from './drain.ts';

/** The caller's language: Accept-Language, else Uzbek. */
export function localeOf(request: FastifyRequest): Locale {
  return matchLocale(request.headers['accept-language'], locales);
}

/** What is wrong with a field, in the caller's language. */
export function errorMessage({ code, message }: FieldError, locale: Locale): string {
  const t = translator(locale);
  return message || (t.maybe(`problems.invalid.${code}`) ?? t('problems.invalid.other'));
}

/** The problem document of a refusal, in the caller's language. */
export function problemOf(refused: Refused, locale: Locale): Problem {
  const { code, params } = refused;
  const errors = refused.errors.map((error) => ({
    ...error,
    message: errorMessage(error, locale),
  }));
  return {
    type: `urn:civicconnect:problem:${code}`,
    ...problemText(locale, code, params),
    status: problemStatus[code],
    code,
    ...(errors.length > 0 ? { errors } : {}),
    ...(Object.keys(params).length > 0 ? { params } : {}),
  };
}

/** Fastify's own refusals, in our words. */
const ofFastify: Record<string, ProblemCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'payload_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed_json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_json',
  FST_ERR_BAD_URL: 'not_found',
};

/** Values that passed the schema and that PostgreSQL still cannot hold: a cursor made by hand, a NUL in a text. */
const badValues = new Set(['22P02', '22003', '22007', '22008', '22021', '22P05']);

/** What is told of an error; `internal` where only the log may know. */
export function refusedOf(error: unknown): Refused {
  if (error instanceof Refused) return error;
  if (badValues.has(postgresCode(error) ?? '')) return new Refused('invalid_input');
  if (isDatabaseAway(error)) return new Refused('unavailable', { params: { seconds: 5 } });
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new Refused(ofFastify[code] ?? 'internal');
}

/** An address that cannot be read is one that is not there; asked before any route is known. */
export function answerUnreadable(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const refused = refusedOf(error);
  reply
    .code(refused.status)
    .type('application/problem+json')
    .send(problemOf(refused, localeOf(request)));
}

/** Every refusal and failure of the API leaves as a problem document; what the inside knows stays in the log. */
export function answerWithProblems(app: FastifyInstance): void {
  app.setErrorHandler(async (error: FastifyError | Refused, request, reply) => {
    const refused = refusedOf(error);
    if (refused.code === 'payload_too_large') {
      reply.removeHeader('connection');
      drain(request.raw);
    }
    if (refused.status >= 500) request.log.error({ err: error }, 'request failed');
    const seconds = refused.params.seconds;
    if (
      (refused.status === 429 ||
        refused.status === 503 ||
        refused.code === 'idempotency_in_progress') &&
      seconds !== undefined
    ) {
      reply.header('retry-after', String(seconds));
    }
    if (refused.code === 'unauthenticated') reply.header('www-authenticate', 'Bearer');
    return reply
      .code(refused.status)
      .type('application/problem+json')
      .send(problemOf(refused, localeOf(request)));
  });
}
