import type { FieldError } from '@civicconnect/contract';
import { errorCodes, type FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { Refused } from '../errors.ts';

/**
 * Keeps JSON bodies as text until the caller is known: the order of answers is 401, 403/404,
 * then 400 for malformed JSON.
 */
export function keepBodiesAsText(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    done(null, body);
  });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (request, body, done) => {
      if (!request.routeOptions.config.endpoint?.form) {
        done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE());
        return;
      }
      done(null, JSON.stringify(Object.fromEntries(new URLSearchParams(String(body)))));
    },
  );
  // Forms with files are read by the route itself, bounded, once it is known who sends them.
  app.addContentTypeParser('multipart/form-data', (request, payload, done) => {
    if (request.routeOptions.config.endpoint?.multipart) done(null, payload);
    else done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE());
  });
}

/** The parsed body, `undefined` for an empty one. Throws 400 `malformed_json`. */
export function parseJson(raw: unknown): unknown {
  if (typeof raw !== 'string' || raw.trim() === '') return undefined;
  try {
    return JSON.parse(raw);
  } catch {
    throw new Refused('malformed_json');
  }
}

/** How input is parsed, so that what is missing can be told from what is of another type. */
export const withInput = { reportInput: true };

/** What zod found wrong, field by field; the sentence follows when the language is known. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue) => {
    // A field that nobody knows is named itself, not what it stands in.
    const ends = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key]) : [[]];
    return ends.map((end) => ({
      path: [...issue.path, ...end].map(String).join('.'),
      code: kindOf(issue),
      message: '',
    }));
  });
}

function kindOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'type';
    case 'too_small':
      return 'too_small';
    case 'too_big':
      return 'too_big';
    case 'invalid_format':
      return 'format';
    case 'unrecognized_keys':
      return 'unknown_field';
    case 'custom':
      // A rule of the contract's own names the sentence that says what to do.
      return typeof issue.params?.kind === 'string' ? issue.params.kind : 'other';
    default:
      return 'other';
  }
}
