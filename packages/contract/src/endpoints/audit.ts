import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { AuditEntry, AuditTarget } from '../views/workplace.ts';
import { CursorQuery, Id, listOf, WrittenInstant } from '../wire.ts';

export const auditEndpoints = {
  listAudit: defineEndpoint({
    method: 'GET',
    path: '/audit',
    permission: 'audit.read',
    tag: 'Administration',
    summary: 'Every administrative act, newest first: who, what, before and after',
    query: CursorQuery.extend({
      /** Words of what was touched, of who did it, or of what changed. */
      q: z.string().max(200).optional(),
      actor: Id.optional(),
      /** As `department.updated`. */
      act: z.string().max(80).optional(),
      target: AuditTarget.optional(),
      /** The id of one thing. */
      targetId: z.string().max(80).optional(),
      from: WrittenInstant.optional(),
      to: WrittenInstant.optional(),
    }),
    responses: { 200: listOf(AuditEntry) },
  }),
};
