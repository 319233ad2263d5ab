import { foreignKey, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant, organizationId } from './columns.ts';
import { organizations } from './organizations.ts';
import { staff } from './people.ts';

/**
 * An organization that signed itself up where e-mail is checked. Until it is confirmed it stands
 * suspended; only the hash of the link's token is stored.
 */
export const signUps = pgTable(
  'sign_ups',
  {
    organizationId: organizationId(),
    staffId: uuid('staff_id').notNull(),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    confirmedAt: instant('confirmed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId] }),
    uniqueIndex('sign_ups_token').on(t.tokenHash),
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }),
    foreignKey({
      columns: [t.organizationId, t.staffId],
      foreignColumns: [staff.organizationId, staff.id],
    }),
  ],
);
