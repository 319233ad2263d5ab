/** The platform's own: organizations, how the installation does, jobs that failed. */
import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { OrganizationLimitsPatch, OrganizationOverview, SystemReport } from '../views/platform.ts';
import { CursorQuery, Id, listOf, WrittenText } from '../wire.ts';

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
  updateOrganization: defineEndpoint({
    method: 'PATCH',
    path: '/organizations/{id}',
    permission,
    tag,
    summary:
      'Suspends an organization (nobody can log in or write there) or lifts it; deletes it with 30 days of grace; its limits and name',
    params,
    body: z.object({
      suspended: z.boolean().optional(),
      /** True: suspended now, erased after 30 days. False: it stays, suspended as it is. */
      deleted: z.boolean().optional(),
      /** Those that are named; null lifts one. */
      limits: OrganizationLimitsPatch.optional(),
      name: WrittenText.optional(),
    }),
    responses: one,
    /** The installation's own organization can be neither suspended nor deleted. */
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
