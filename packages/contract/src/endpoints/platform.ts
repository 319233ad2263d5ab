/** The platform's own: organizations, how the installation does, jobs that failed. */
import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { OrganizationOverview, SystemReport } from '../views/platform.ts';
import { CursorQuery, Email, Id, LocalizedText, listOf, Slug } from '../wire.ts';
import { Locale, OrganizationKind } from '../words.ts';

const tag = 'Platform';
const permission = 'platform.manage';
const params = z.object({ id: Id });
const job = z.object({ id: z.string().regex(/^\d{1,18}$/) });
const one = { 200: z.object({ organization: OrganizationOverview }) };

export const platformEndpoints = {
  listOrganizations: defineEndpoint({
    method: 'GET',
    path: '/organizations',
    permission,
    tag,
    summary: 'Every organization of the installation, with its numbers; the oldest first',
    query: CursorQuery.extend({ q: z.string().max(200).optional() }),
    responses: { 200: listOf(OrganizationOverview) },
  }),
  getOrganization: defineEndpoint({
    method: 'GET',
    path: '/organizations/{id}',
    permission,
    tag,
    summary: 'One organization with its numbers',
    params,
    responses: one,
  }),
  createOrganization: defineEndpoint({
    method: 'POST',
    path: '/organizations',
    permission,
    tag,
    summary: 'Registers an organization and its first admin',
    body: z.object({
      name: z.union([z.string().trim().min(2).max(200), LocalizedText]),
      slug: Slug,
      kind: OrganizationKind,
      languages: z.array(Locale).min(1).max(5).default(['uz', 'uz-Cyrl', 'ru', 'en']),
      admin: z.object({
        name: z.string().trim().min(2).max(120),
        email: Email,
        password: z.string().min(1).max(200),
      }),
    }),
    responses: { 201: z.object({ organization: OrganizationOverview }) },
    problems: ['taken', 'weak_password'],
  }),
  updateOrganization: defineEndpoint({
    method: 'PATCH',
    path: '/organizations/{id}',
    permission,
    tag,
    summary: 'Suspends an organization (nobody can log in or write there) or lifts it; its name',
    params,
    body: z.object({ suspended: z.boolean().optional(), name: LocalizedText.optional() }),
    responses: one,
    /** The installation's own organization cannot be suspended. */
    problems: ['in_use'],
  }),
  system: defineEndpoint({
    method: 'GET',
    path: '/system',
    permission,
    tag,
    summary: 'Processes, database, queue with failed jobs, providers, ledger, disk, backups',
    responses: { 200: SystemReport },
  }),
  retryJob: defineEndpoint({
    method: 'POST',
    path: '/system/jobs/{id}/retry',
    permission,
    tag,
    summary: 'Tries a failed job again now, with all its tries',
    params: job,
    responses: { 204: null },
  }),
  discardJob: defineEndpoint({
    method: 'POST',
    path: '/system/jobs/{id}/discard',
    permission,
    tag,
    summary: 'Takes a failed job out of the queue for good',
    params: job,
    responses: { 204: null },
  }),
};
