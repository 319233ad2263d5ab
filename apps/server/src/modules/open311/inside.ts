import type { Locale } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Caller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { messages, neighborhoods } from '../../db/schema/index.ts';
import { signedUrl } from '../files/signature.ts';

/** What a key of the organization sees of a request beside what anyone does. */
export interface Inside {
  address: string;
  address_id: string;
  media_url: string;
}

/** Whether a system of the organization itself asks. */
export const isInside = (caller: Caller | null, organizationId: string): boolean =>
  caller?.kind === 'staff' && caller.key !== undefined && caller.organizationId === organizationId;

async function namesOf(tx: Tx, organizationId: string, locale: Locale) {
  const rows = await tx
    .select({ id: neighborhoods.id, name: neighborhoods.name })
    .from(neighborhoods)
    .where(eq(neighborhoods.organizationId, organizationId));
  return new Map(rows.map(({ id, name }) => [id, localized(name, locale)]));
}

/** Of each session the first picture that its citizen sent. */
async function picturesOf(tx: Tx, organizationId: string, sessionIds: readonly string[]) {
  const rows = await tx
    .select({ sessionId: messages.sessionId, attachments: messages.attachments })
    .from(messages)
    .where(
      and(
        eq(messages.organizationId, organizationId),
        inArray(messages.sessionId, [...sessionIds]),
        eq(messages.authorKind, 'citizen'),
        sql`jsonb_array_length(${messages.attachments}) > 0`,
      ),
    )
    .orderBy(asc(messages.seq));
  const found = new Map<string, string>();
  for (const { sessionId, attachments } of rows) {
    const picture = attachments.find(({ type }) => type.startsWith('image/'));
    if (picture && !found.has(sessionId)) found.set(sessionId, picture.id);
  }
  return found;
}

/** Whole where the installation knows its own address, as the standard wants it; else from the root. */
function addressOf(context: Context, organizationId: string, id: string): string {
  const path = signedUrl(context, { organizationId, id, variant: 'original' });
  const { publicUrl } = context.config;
  return publicUrl ? new URL(path, publicUrl).href : path;
}

/**
 * Where each request is and its first picture, under an address that holds for some minutes: whoever has
 * it gets the picture, so it is given to the organization's own systems alone.
 */
export async function insideOf(
  context: Context,
  tx: Tx,
  organizationId: string,
  locale: Locale,
  rows: readonly { id: string; neighborhoodId: string | null }[],
): Promise<Map<string, Inside>> {
  if (rows.length === 0) return new Map();
  const names = await namesOf(tx, organizationId, locale);
  const pictures = await picturesOf(
    tx,
    organizationId,
    rows.map(({ id }) => id),
  );
  return new Map(
    rows.map(({ id, neighborhoodId }) => {
      const picture = pictures.get(id);
      return [
        id,
        {
          address: (neighborhoodId && names.get(neighborhoodId)) || '',
          address_id: neighborhoodId ?? '',
          media_url: picture ? addressOf(context, organizationId, picture) : '',
        },
      ];
    }),
  );
}
