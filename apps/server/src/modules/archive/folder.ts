import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../../context.ts';

/** Where archives lie while they are made or taken in; nothing of it outlives its work. */
export const archivesFolder = ({ config }: Pick<Context, 'config'>) =>
  join(config.dataDir, 'archives');

/** Gives work a folder of its own, which is gone after it. */
export async function withFolder<T>(
  context: Pick<Context, 'config'>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const above = archivesFolder(context);
  await mkdir(above, { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(above, 'work-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
