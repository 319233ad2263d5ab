import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileVariants } from '@civicconnect/contract';
import { and, asc, eq, lt, or } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { files } from '../../db/schema/index.ts';
import { filesFolder } from '../../storage/local.ts';
import { draftSeconds } from './owners.ts';
import { isUnsent } from './rows.ts';

const hourMs = 3600 * 1000;
/** How long a file waits for its message. */
const unsentMs = 24 * hourMs;
const batch = 100;
const everyMs = 60_000;

/** Deletes a file's objects, then its row: as long as an object may be there, its row is. */
export async function discardFile(
  context: Pick<Context, 'db' | 'storage'>,
  { organizationId, id }: { organizationId: string; id: string },
): Promise<void> {
  for (const variant of fileVariants) {
    await context.storage.delete(`${organizationId}/${id}/${variant}`);
  }
  await context.db.inOrganization(organizationId, (tx) =>
    tx
      .delete(files)
      .where(
        and(
          eq(files.organizationId, organizationId),
          eq(files.id, id),
          eq(files.state, 'deleting'),
          isUnsent,
        ),
      ),
  );
}

/** Marks what nobody will send any more: from here on it cannot be sent, whatever becomes of us. */
async function markAbandoned(context: Context) {
  const now = context.clock.now().getTime();
  const before = (ms: number) => lt(files.createdAt, new Date(now - ms));
  return context.db.onPlatform(async (tx) => {
    const rows = await tx
      .select({ organizationId: files.organizationId, id: files.id })
      .from(files)
      .where(
        and(
          isUnsent,
          or(
            eq(files.state, 'deleting'),
            and(eq(files.state, 'storing'), before(hourMs)),
            and(eq(files.ownerKind, 'draft'), before(draftSeconds * 1000)),
            before(unsentMs),
          ),
        ),
      )
      .orderBy(asc(files.createdAt))
      .limit(batch)
      .for('update', { skipLocked: true });
    for (const { organizationId, id } of rows) {
      await tx
        .update(files)
        .set({ state: 'deleting' })
        .where(and(eq(files.organizationId, organizationId), eq(files.id, id)));
    }
    return rows;
  });
}

/** Uploads that broke off with their process leave a file of this machine behind. */
async function clearIncoming(context: Pick<Context, 'config'>): Promise<void> {
  const folder = join(filesFolder(context.config.dataDir), 'incoming');
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found && found.mtimeMs < Date.now() - hourMs) await rm(join(folder, name), { force: true });
  }
}

/** Deletes files that were never sent: after a day, after an hour where nobody signed in. Gives how many. */
export async function sweepFiles(context: Context): Promise<number> {
  await clearIncoming(context);
  const rows = await markAbandoned(context);
  let done = 0;
  for (const row of rows) {
    try {
      await discardFile(context, row);
      done += 1;
    } catch (error) {
      context.log.warn({ err: error, fileId: row.id }, 'a file is deleted at the next look');
    }
  }
  return done;
}

/** Looks every minute. Several processes may do so: each takes rows that no other holds. */
export function startFileSweep(context: Context): { stop(): Promise<void> } {
  let current: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    current = current
      .then(() => sweepFiles(context))
      .catch((error: unknown) => context.log.error({ err: error }, 'unsent files were not swept'));
  }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await current;
    },
  };
}
