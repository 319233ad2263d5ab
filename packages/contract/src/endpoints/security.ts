import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { Login, Totp } from '../views/staff.ts';
import { Email, Id, Instant, LocalizedText, listOf, OrganizationRef } from '../wire.ts';
import { Locale } from '../words.ts';

const tag = 'People';

/** A password that is being chosen; whether it is good enough is judged by the server. */
export const Password = z.string().min(1).max(200);
/** Six digits of an app; spaces are taken out. */
const TotpCode = z
  .string()
  .max(32)
  .transform((raw) => raw.replace(/\s/g, ''));
const LinkToken = z.object({ token: z.string().min(1).max(200) });
/** Whose password was set: they log in with it next. */
const PasswordSet = z.object({ email: z.string(), organization: Id });

/** Passwords, the second step and logins. */
export const securityEndpoints = {
  invitation: defineEndpoint({
    method: 'GET',
    path: '/auth/invitations/{token}',
    permission: 'public',
    tag,
    summary: 'Whose link it is. A link of a reset is shown here too.',
    params: LinkToken,
    responses: {
      200: z.object({
        purpose: z.enum(['invitation', 'reset']),
        name: z.string(),
        email: z.string(),
        locale: Locale,
        organization: z.object({ id: Id, name: LocalizedText }),
        expiresAt: Instant,
      }),
    },
    problems: ['link_expired'],
    ignoresAuthorization: true,
  }),
  acceptInvitation: defineEndpoint({
    method: 'POST',
    path: '/auth/invitations/{token}',
    permission: 'public',
    tag,
    summary: 'Accepts an invitation: sets the password, and the name as its owner writes it.',
    params: LinkToken,
    body: z.object({ password: Password, name: z.string().trim().min(1).max(120).optional() }),
    responses: { 200: PasswordSet },
    problems: ['link_expired', 'weak_password'],
    ignoresIdempotencyKey: true,
    ignoresAuthorization: true,
  }),
  requestPassword: defineEndpoint({
    method: 'POST',
    path: '/auth/password/request',
    permission: 'public',
    tag,
    summary:
      'Says that a password was forgotten. Always 202: the administrators see it beside the account and hand over a link.',
    body: z.object({ email: Email, organization: OrganizationRef.optional() }),
    responses: { 202: z.object({}) },
    ignoresIdempotencyKey: true,
    ignoresAuthorization: true,
  }),
  resetPassword: defineEndpoint({
    method: 'POST',
    path: '/auth/password/reset',
    permission: 'public',
    tag,
    summary: 'Sets a new password by a link. Every login of its owner ends.',
    body: z.object({ token: z.string().min(1).max(200), password: Password }),
    responses: { 200: PasswordSet },
    problems: ['link_expired', 'weak_password'],
    ignoresIdempotencyKey: true,
    ignoresAuthorization: true,
  }),
  changePassword: defineEndpoint({
    method: 'POST',
    path: '/me/password',
    permission: 'me.security',
    tag,
    summary:
      'Changes my password; all my other logins end. `invalid_input` names `current` when it is wrong.',
    body: z.object({ current: z.string().min(1).max(200), password: Password }),
    responses: { 204: null },
    problems: ['weak_password'],
  }),
  totp: defineEndpoint({
    method: 'GET',
    path: '/me/totp',
    permission: 'me.security',
    tag,
    summary: 'Whether logging in asks me for a code of my app',
    responses: { 200: Totp },
  }),
  changeTotp: defineEndpoint({
    method: 'POST',
    path: '/me/totp',
    permission: 'me.security',
    tag,
    summary:
      'Sets the second step up: `enrol` shows the secret, once; `confirm` turns it on by a first code and shows ten recovery codes, once; `codes` makes ten new ones; `remove` turns it off.',
    body: z.object({
      step: z.enum(['enrol', 'confirm', 'codes', 'remove']),
      /** For each but `confirm`. */
      password: z.string().min(1).max(200).optional(),
      /** To confirm. */
      code: TotpCode.optional(),
    }),
    responses: { 200: Totp },
    /** `invalid_transition`: enrolled already, nothing to confirm, or not on. */
    problems: ['invalid_code', 'invalid_transition'],
    answersSecret: true,
  }),
  logins: defineEndpoint({
    method: 'GET',
    path: '/me/logins',
    permission: 'me',
    tag,
    summary: 'Where I am logged in, the latest used first',
    responses: { 200: listOf(Login) },
  }),
  endLogin: defineEndpoint({
    method: 'DELETE',
    path: '/me/logins/{id}',
    permission: 'me',
    tag,
    summary: 'Ends one of my logins',
    params: z.object({ id: Id }),
    responses: { 204: null },
  }),
  endOtherLogins: defineEndpoint({
    method: 'DELETE',
    path: '/me/logins',
    permission: 'me',
    tag,
    summary: 'Ends all my logins but the one that asks',
    responses: { 204: null },
  }),
};
