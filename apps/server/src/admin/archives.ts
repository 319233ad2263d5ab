import { createWriteStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { eq, or } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { organizations } from '../db/schema/index.ts';
import { onEmptyInstallation } from '../first-start.ts';
import { rollUp } from '../modules/analytics/roll-up.ts';
import { BadArchive } from '../modules/archive/bad-archive.ts';
import { exportArchive } from '../modules/archive/export.ts';
import { importArchive, type Taken, type Told } from '../modules/archive/import.ts';
import { readManifest } from '../modules/archive/read-manifest.ts';
import { foundingTarget } from '../modules/archive/surroundings.ts';
import { recordAct } from '../modules/audit/record.ts';
import { indexAll } from '../modules/search/indexer.ts';
import { CommandError, type ContextCommand, textOf } from './command.ts';
import { chosenOrganization, organizationOption } from './organization.ts';

const argumentOf = (options: Parameters<typeof textOf>[0]) => {
  const path = textOf(options, 'argument');
  if (!path) throw new CommandError('FILE must be given');
  return path;
};

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

export const exportOrganization: ContextCommand = {
  summary: 'writes everything of an organization to a file: docs/archive-format.md',
  details: [
    'What stands in quarantine goes along. Secrets do not: passwords, tokens and keys are made anew.',
    'The file holds personal data of citizens: whoever has it can read all of it.',
  ],
  argument: { name: 'FILE', help: 'where the ZIP is to be; nothing is overwritten' },
  options: { organization: organizationOption },
  async run({ context, options, say }) {
    const path = argumentOf(options);
    const { id, slug, name } = await chosenOrganization(context, textOf(options, 'organization'));
    if (await exists(path)) throw new CommandError(`${path} is there already.`);
    await context.db.inOrganization(id, (tx) =>
      recordAct(context, tx, id, null, {
        act: 'organization.exported',
        target: { id, name: name.uz },
      }),
    );
    const begun = `${path}.part`;
    try {
      const archive = exportArchive(context, { organizationId: id, seesQuarantine: true });
      await pipeline(archive, createWriteStream(begun, { mode: 0o600 }));
      await rename(begun, path);
    } catch (error) {
      await rm(begun, { force: true });
      throw error;
    }
    say(`Everything of "${slug}" is in ${path}.`);
  },
};

/** @throws CommandError when the organization, or another of its address, is here */
async function refuseTaken(context: Context, id: string, slug: string): Promise<void> {
  const found = await context.db.onPlatform((tx) =>
    tx
      .select({ slug: organizations.slug })
      .from(organizations)
      .where(or(eq(organizations.id, id), eq(organizations.slug, slug))),
  );
  if (found.length === 0) return;
  throw new CommandError(
    `"${slug}" is here already. An empty organization takes an archive in on its page of export and import.`,
  );
}

async function found(context: Context, path: string, told: Told): Promise<Taken> {
  const into = { target: foundingTarget, caller: null };
  const own = await onEmptyInstallation(context, () =>
    importArchive(context, path, { ...into, isHome: true }, told),
  );
  if (own) return own;
  const { organization } = await readManifest(path);
  await refuseTaken(context, organization.id, organization.slug);
  return importArchive(context, path, into, told);
}

export const importOrganization: ContextCommand = {
  summary: 'founds an organization from an archive: docs/archive-format.md',
  details: [
    'In an empty installation it becomes the one at /, and its superusers stay superusers.',
    'All of it or nothing. Nobody has a password afterwards: reset-password makes the first link.',
  ],
  argument: { name: 'FILE', help: 'the ZIP that export-organization or the page made' },
  options: {},
  async run({ context, options, say }) {
    const path = argumentOf(options);
    if (!(await exists(path))) throw new CommandError(`${path} cannot be read.`);
    const told: Told = {
      checked: async ({ organization, exportedAt }, rows, files) =>
        say(`"${organization.slug}" of ${exportedAt}: ${rows} rows, ${files} files …`),
      stored: () => {},
    };
    try {
      const { manifest } = await found(context, path, told);
      say('It is there. The search index and the figures of reports follow …');
      await indexAll(context);
      await rollUp(context);
      say(`"${manifest.organization.slug}" is ready.`);
    } catch (error) {
      if (error instanceof BadArchive) throw new CommandError(`${path}: ${error.message}`);
      throw error;
    }
  },
};
