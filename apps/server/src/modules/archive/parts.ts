import { type ArchivePart, archiveParts } from '@civicconnect/contract';
import type { Part } from './part.ts';
import { houseParts, officeParts, organizationPart } from './parts-house.ts';
import { knowledgeParts, learnedParts, recordParts } from './parts-knowing.ts';
import { sessionParts } from './parts-sessions.ts';

const all: readonly Part[] = [
  organizationPart,
  ...houseParts,
  ...sessionParts,
  ...learnedParts,
  ...knowledgeParts,
  ...officeParts,
  ...recordParts,
];

/** Every part of an archive, in the order in which it can be taken in: what is named comes first. */
export const parts: readonly Part[] = archiveParts.map(partOf);

function partOf(name: ArchivePart): Part {
  const found = all.find((part) => part.name === name);
  if (!found) throw new Error(`${name} is no part of an archive`);
  return found;
}

/**
 * Tables of an organization that no archive has, with the reason. A table that stands neither here nor
 * among the parts fails the suite: whoever makes one says what becomes of it.
 */
export const notArchived: Readonly<Record<string, string>> = {
  // Made anew from what is in the archive.
  search_words: 'made anew: the search index',
  search_texts: 'made anew: the search index',
  search_names: 'made anew: the search index',
  search_pending: 'made anew: triggers put everything that is taken in here',
  session_figures: 'made anew: counted from the sessions',
  figures_pending: 'made anew: triggers put everything that is taken in here',
  vectors: 'made anew by the embedding model of the installation',
  vector_models: 'made anew by the embedding model of the installation',
  knowledge_marks: 'made anew: says that knowledge has changed',
  improvement_runs: 'made anew: suggestions are drawn again and again',
  // Secrets, and what lives by them.
  logins: 'secret: everybody logs in anew',
  sign_in_codes: 'secret, and dead within minutes',
  session_keys: 'secret: a visitor begins a new chat',
  staff_links: 'secret: invitations are made anew',
  staff_recovery_codes: 'secret: the second step is set up anew',
  telegram_links: 'secret, and dead within minutes',
  sign_ups: 'secret: the link that confirms a sign-up',
  push_subscriptions: 'secret: bound to the keys of the installation; browsers subscribe anew',
  bots: 'secret: the token of the bot is entered anew',
  // Of the installation rather than of the organization.
  installation: 'of the installation',
  processes: 'of the installation',
  archive_imports: 'of the installation: what was taken in here',
  digest_days: 'of the installation: whom it told this morning',
  retention_runs: 'of the installation: the nights in which its rules were carried out',
  replays: 'kept until the next one: a comparison of settings is run anew',
  replayed_messages: 'kept until the next one: a comparison of settings is run anew',
  // On its way.
  idempotency_keys: 'kept for a day, for repeats of requests to this installation',
  telegram_updates: 'on its way: worked off within seconds, or put aside for the bot of here',
  webhook_deliveries: 'a log of what was signed with a secret of here',
  webhook_attempts: 'a log of what was signed with a secret of here',
};
