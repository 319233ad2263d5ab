import { rm } from 'node:fs/promises';
import type { ArchiveProblem } from '@civicconnect/contract';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { BadArchive } from './bad-archive.ts';
import { importArchive, type Told } from './import.ts';
import { lifeSignMs, noteImport } from './progress.ts';
import { readTarget } from './surroundings.ts';

const runs = new WeakMap<Context, Set<Promise<void>>>();

/** Resolves when everything that this process takes in is there, or has come to nothing. */
export async function importsSettled(context: Context): Promise<void> {
  await Promise.all(runs.get(context) ?? []);
}

function problemOf(error: unknown): ArchiveProblem {
  if (error instanceof BadArchive) return error.problem;
  return { code: 'failed', file: null, line: null, field: null };
}

/** Notes how far it is, now and then: whoever waits looks at it every second. One note follows another. */
function teller(context: Context, organizationId: string) {
  const done = { rowsDone: 0, filesDone: 0 };
  let noted: Promise<void> = Promise.resolve();
  let lastMs = 0;
  function note(): void {
    lastMs = Date.now();
    noted = noted
      .then(() => noteImport(context, organizationId, { ...done }))
      .catch((error: unknown) =>
        context.log.warn({ err: error }, 'how far an import is could not be noted'),
      );
  }
  const beat = setInterval(note, lifeSignMs);
  const told: Told = {
    checked: ({ organization, exportedAt }, rowsTotal, filesTotal) =>
      noteImport(context, organizationId, {
        state: 'storing',
        source: { name: organization.name, exportedAt },
        rowsTotal,
        filesTotal,
      }),
    stored({ rows = 0, files = 0 }) {
      done.rowsDone += rows;
      done.filesDone += files;
      if (Date.now() - lastMs > 1000) note();
    },
  };
  /** Nothing is noted any more once this has resolved. */
  async function stop(): Promise<void> {
    clearInterval(beat);
    await noted;
  }
  return { told, done, stop };
}

async function run(context: Context, caller: StaffCaller, path: string): Promise<void> {
  const { organizationId } = caller;
  const { told, done, stop } = teller(context, organizationId);
  try {
    const target = await readTarget(context, organizationId);
    const { counts } = await importArchive(context, path, { target, caller }, told);
    await stop();
    const endedAt = context.clock.now();
    await noteImport(context, organizationId, { state: 'ready', counts, endedAt, ...done });
  } catch (error) {
    await stop();
    if (!(error instanceof BadArchive)) context.log.error({ err: error }, 'an import failed');
    const endedAt = context.clock.now();
    await noteImport(context, organizationId, {
      state: 'failed',
      problem: problemOf(error),
      endedAt,
    }).catch((failure: unknown) =>
      context.log.error({ err: failure }, 'that an import failed could not be noted'),
    );
  } finally {
    await rm(path, { force: true });
  }
}

/** Takes an archive in that lies on this process's disk, and deletes it there. */
export function runImport(context: Context, caller: StaffCaller, path: string): void {
  const all = runs.get(context) ?? new Set();
  runs.set(context, all);
  const one: Promise<void> = run(context, caller, path).finally(() => all.delete(one));
  all.add(one);
}
