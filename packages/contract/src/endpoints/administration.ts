/** What an administrator sets: departments, neighbourhoods, quick replies and settings. */
import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { Settings, SettingsPatch } from '../settings.ts';
import { BotPatch } from '../settings-chat.ts';
import { FilledReply, ManagedNeighborhood, QuickReply } from '../views/administration.ts';
import { Department, Organization } from '../views/people.ts';
import { Id, listOf, WrittenText } from '../wire.ts';
import { Assignment } from '../words.ts';

const tag = 'Administration';
const params = z.object({ id: Id });
/** A place in the list, from 0; the others make room. */
const Order = z.number().int().min(0).max(10_000);

/**
 * A change with what its fields were when the form was opened: a field that somebody else has changed
 * since is named by 409 `changed_meanwhile` instead of being overwritten. Without `was` nothing is compared.
 */
function changeOf<T extends z.ZodObject>(fields: T) {
  return fields.partial().extend({ was: fields.partial().optional() });
}

const DepartmentBody = z.object({
  name: WrittenText,
  description: WrittenText,
  icon: z.string().max(40).nullable(),
  active: z.boolean(),
  assignment: Assignment,
  /** `-1001234567890` or `@group`. */
  telegramGroup: z
    .string()
    .trim()
    .regex(/^(?:-?\d{5,20}|@[A-Za-z]\w{4,31})$/)
    .nullable(),
  order: Order,
});

const NeighborhoodBody = z.object({ name: WrittenText, active: z.boolean(), order: Order });

/** One word of letters, digits, dots and dashes. */
const Shortcut = z
  .string()
  .trim()
  .toLowerCase()
  .max(30)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}\u02bb\u02bc'._-]*$/u);

const QuickReplyBody = z.object({
  title: WrittenText,
  text: WrittenText,
  departmentId: Id.nullable(),
  shortcut: Shortcut.nullable(),
  order: Order,
});

/** What the organization is called, beside its settings. */
const OrganizationPatch = z
  .strictObject({ name: WrittenText, region: WrittenText.nullable() })
  .partial();
const WholePatch = SettingsPatch.extend({ organization: OrganizationPatch.optional() });
const settingsAnswer = { 200: z.object({ settings: Settings, organization: Organization }) };

export const administrationEndpoints = {
  createDepartment: defineEndpoint({
    method: 'POST',
    path: '/departments',
    permission: 'organization.manage',
    tag,
    summary: 'Adds a department, last in the order; messages can be routed to it at once',
    body: DepartmentBody.omit({ order: true }).extend({
      icon: DepartmentBody.shape.icon.default(null),
      active: DepartmentBody.shape.active.default(true),
      assignment: DepartmentBody.shape.assignment.optional(),
      telegramGroup: DepartmentBody.shape.telegramGroup.default(null),
    }),
    responses: { 201: z.object({ department: Department }) },
  }),
  updateDepartment: defineEndpoint({
    method: 'PATCH',
    path: '/departments/{id}',
    permission: 'organization.manage',
    tag,
    summary:
      'Changes names, descriptions, order or whether it is active; the router follows at once',
    params,
    body: changeOf(DepartmentBody),
    responses: { 200: z.object({ department: Department }) },
    problems: ['changed_meanwhile'],
  }),
  deleteDepartment: defineEndpoint({
    method: 'DELETE',
    path: '/departments/{id}',
    permission: 'organization.manage',
    tag,
    summary: 'Removes a department that nothing refers to; otherwise `in_use`: make it inactive',
    params,
    responses: { 204: null },
    problems: ['in_use'],
  }),
  neighborhoods: defineEndpoint({
    method: 'GET',
    path: '/neighborhoods',
    permission: 'organization.manage',
    tag,
    summary: 'Neighbourhoods in order, each with how many sessions name it',
    responses: { 200: listOf(ManagedNeighborhood) },
  }),
  createNeighborhood: defineEndpoint({
    method: 'POST',
    path: '/neighborhoods',
    permission: 'organization.manage',
    tag,
    summary: 'Adds a neighbourhood, last in the order',
    body: NeighborhoodBody.pick({ name: true }),
    responses: { 201: z.object({ neighborhood: ManagedNeighborhood }) },
    problems: ['taken'],
  }),
  importNeighborhoods: defineEndpoint({
    method: 'POST',
    path: '/neighborhoods/import',
    permission: 'organization.manage',
    tag,
    summary: 'Adds many; those whose Uzbek name is known already are passed over and counted',
    body: z.object({ names: z.array(WrittenText).min(1).max(500) }),
    responses: {
      201: z.object({ neighborhoods: z.array(ManagedNeighborhood), known: z.number().int() }),
    },
  }),
  updateNeighborhood: defineEndpoint({
    method: 'PATCH',
    path: '/neighborhoods/{id}',
    permission: 'organization.manage',
    tag,
    summary: 'Changes its names, its place or whether citizens are offered it',
    params,
    body: changeOf(NeighborhoodBody),
    responses: { 200: z.object({ neighborhood: ManagedNeighborhood }) },
    problems: ['changed_meanwhile', 'taken'],
  }),
  deleteNeighborhood: defineEndpoint({
    method: 'DELETE',
    path: '/neighborhoods/{id}',
    permission: 'organization.manage',
    tag,
    summary: 'Removes one that no session names; otherwise `in_use`: make it inactive',
    params,
    responses: { 204: null },
    problems: ['in_use'],
  }),
  quickReplies: defineEndpoint({
    method: 'GET',
    path: '/quick-replies',
    permission: 'knowledge.read',
    tag,
    summary: 'Every quick reply in order, as it was written',
    responses: { 200: listOf(QuickReply) },
  }),
  repliesForSession: defineEndpoint({
    method: 'GET',
    path: '/sessions/{id}/quick-replies',
    permission: 'knowledge.read',
    tag,
    summary:
      'Quick replies for a session: its department’s first, in its citizen’s language, filled in',
    params,
    responses: { 200: listOf(FilledReply) },
  }),
  createQuickReply: defineEndpoint({
    method: 'POST',
    path: '/quick-replies',
    permission: 'knowledge.edit',
    tag,
    summary: 'Adds a quick reply, last in the order',
    body: QuickReplyBody.omit({ order: true }).extend({
      departmentId: QuickReplyBody.shape.departmentId.default(null),
      shortcut: QuickReplyBody.shape.shortcut.default(null),
    }),
    responses: { 201: z.object({ quickReply: QuickReply }) },
    /** `taken`: another has this shortcut. */
    problems: ['taken'],
  }),
  updateQuickReply: defineEndpoint({
    method: 'PATCH',
    path: '/quick-replies/{id}',
    permission: 'knowledge.edit',
    tag,
    summary: 'Changes a quick reply or its place; what is left out stays as it is',
    params,
    body: changeOf(QuickReplyBody),
    responses: { 200: z.object({ quickReply: QuickReply }) },
    problems: ['changed_meanwhile', 'taken'],
  }),
  deleteQuickReply: defineEndpoint({
    method: 'DELETE',
    path: '/quick-replies/{id}',
    permission: 'knowledge.edit',
    tag,
    summary: 'Removes a quick reply; answers that were written with it stay',
    params,
    responses: { 204: null },
  }),
  countQuickReply: defineEndpoint({
    method: 'POST',
    path: '/quick-replies/{id}/use',
    permission: 'knowledge.read',
    tag,
    summary: 'Counts that it was put into an answer',
    params,
    responses: { 204: null },
  }),
  settings: defineEndpoint({
    method: 'GET',
    path: '/settings',
    permission: 'organization.manage',
    tag,
    summary: 'The settings of my organization',
    responses: settingsAnswer,
  }),
  updateSettings: defineEndpoint({
    method: 'PATCH',
    path: '/settings',
    permission: 'organization.manage',
    tag,
    summary: 'Changes settings; what is left out stays as it is',
    body: WholePatch.extend({ telegram: BotPatch.optional(), was: WholePatch.optional() }),
    responses: settingsAnswer,
    problems: ['changed_meanwhile'],
  }),
  putLogo: defineEndpoint({
    method: 'POST',
    path: '/settings/logo',
    permission: 'organization.manage',
    tag,
    summary:
      'Sets the logo in the headers: JPEG, PNG, WebP or GIF, drawn anew within 512 × 192 pixels',
    multipart: { file: 'file' },
    responses: { 200: z.object({ organization: Organization }) },
    /** `too_large` carries `params.megabytes`. */
    problems: ['too_large', 'unsupported_type'],
  }),
  removeLogo: defineEndpoint({
    method: 'DELETE',
    path: '/settings/logo',
    permission: 'organization.manage',
    tag,
    summary: 'Takes the logo away: the headers show the product’s emblem again',
    responses: { 200: z.object({ organization: Organization }) },
  }),
};
