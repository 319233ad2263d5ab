import { customType, timestamp, uuid } from 'drizzle-orm/pg-core';

/** The tenant of a row: first part of every key, and what row-level security compares. */
export const organizationId = () => uuid('organization_id').notNull();
export const id = () => uuid('id').notNull();
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** JSON that is checked by its zod schema where it is written, so it is typed where it is read. */
export const json = <T>(name: string) =>
  customType<{ data: T; driverData: string }>({
    dataType: () => 'jsonb',
    toDriver: (value) => JSON.stringify(value),
  })(name);

export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
