import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { HandedOver, StaffAccount, StaffLink, StaffState } from '../views/staff.ts';
import { CursorQuery, Email, Id, listOf } from '../wire.ts';
import { Locale, Role } from '../words.ts';
import { Password } from './security.ts';

const tag = 'Administration';
const OneStaff = z.object({ id: Id });

const Name = z.string().trim().min(1).max(120);
const DepartmentIds = z.array(Id).max(200);
/** Nobody answers more at once. */
const Capacity = z.number().int().min(1).max(500);

/** Who works here: accounts, invitations, roles. An admin neither makes nor changes a superuser. */
export const staffEndpoints = {
  listStaff: defineEndpoint({
    method: 'GET',
    path: '/staff',
    permission: 'organization.manage',
    tag,
    summary: 'Everyone who works or worked here, by name',
    query: CursorQuery.extend({
      /** Words of the name or the e-mail, in either Uzbek script. */
      q: z.string().max(200).optional(),
      role: Role.optional(),
      department: Id.optional(),
      state: StaffState.optional(),
    }),
    responses: { 200: listOf(StaffAccount) },
  }),
  staffAccount: defineEndpoint({
    method: 'GET',
    path: '/staff/{id}',
    permission: 'organization.manage',
    tag,
    summary: 'One account',
    params: OneStaff,
    responses: { 200: z.object({ staff: StaffAccount }) },
  }),
  createStaff: defineEndpoint({
    method: 'POST',
    path: '/staff',
    permission: 'organization.manage',
    tag,
    summary:
      'Adds an account. Without a password the answer has a link by which its owner sets one.',
    body: z.object({
      name: Name,
      email: Email,
      role: Role,
      departmentIds: DepartmentIds.default([]),
      capacity: Capacity.optional(),
      locale: Locale.optional(),
      password: Password.optional(),
    }),
    responses: {
      201: z.object({ staff: StaffAccount, invitationUrl: z.string().optional() }),
    },
    /** `taken`: the e-mail is known here. */
    problems: ['taken', 'weak_password'],
    answersSecret: true,
  }),
  updateStaff: defineEndpoint({
    method: 'PATCH',
    path: '/staff/{id}',
    permission: 'organization.manage',
    tag,
    summary:
      'Changes an account; what is left out stays. `active: false` is the same as DELETE, `true` undoes it.',
    params: OneStaff,
    body: z
      .object({
        name: Name,
        /** What they log in with from now on; who is logged in stays so. */
        email: Email,
        role: Role,
        departmentIds: DepartmentIds,
        capacity: Capacity,
        available: z.boolean(),
        locale: Locale,
        active: z.boolean(),
      })
      .partial(),
    responses: { 200: z.object({ staff: StaffAccount }) },
    /**
     * `invalid_transition`: one's own role or account, or the last active administrator. `taken`: the
     * e-mail is known here.
     */
    problems: ['invalid_transition', 'taken'],
  }),
  deactivateStaff: defineEndpoint({
    method: 'DELETE',
    path: '/staff/{id}',
    permission: 'organization.manage',
    tag,
    summary:
      'Ends an account: its logins end at once, its sessions go to a colleague who may read them, or back to the queue. It is never deleted.',
    params: OneStaff,
    query: z.object({ handTo: Id.optional() }),
    responses: { 200: z.object({ staff: StaffAccount, sessions: HandedOver }) },
    problems: ['invalid_transition'],
  }),
  inviteStaff: defineEndpoint({
    method: 'POST',
    path: '/staff/{id}/invitation',
    permission: 'organization.manage',
    tag,
    summary:
      'A new link to set a password: an invitation (72 h) to whoever has not accepted one, else a reset (1 h). Earlier links die.',
    params: OneStaff,
    responses: { 201: StaffLink },
    problems: ['invalid_transition'],
    answersSecret: true,
  }),
  removeStaffTotp: defineEndpoint({
    method: 'POST',
    path: '/staff/{id}/totp/remove',
    permission: 'organization.manage',
    tag,
    summary: 'Takes the second step away from somebody who lost their phone; their logins end.',
    params: OneStaff,
    responses: { 200: z.object({ staff: StaffAccount }) },
  }),
};
