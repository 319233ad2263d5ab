import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import {
  Citizen,
  Department,
  LoginKind,
  Me,
  Neighborhood,
  PublicOrganization,
  PublicStats,
  StaffMember,
} from '../views/people.ts';
import { NotificationChoices } from '../views/workplace.ts';
import { Email, listOf, OrganizationRef, Phone, SignInCode, WrittenLocale } from '../wire.ts';
import { Locale, Script } from '../words.ts';

const tag = 'People';

/** Which login is meant; without it the only one whose cookie is there, or staff's when both are. */
const LoginKindQuery = z.object({ kind: LoginKind.optional() });

export const authEndpoints = {
  requestCode: defineEndpoint({
    method: 'POST',
    path: '/auth/otp/request',
    permission: 'public',
    tag,
    summary: 'Sends a six-digit code to a phone. Always 202 for a well-formed number.',
    body: z.object({ phone: Phone, organization: OrganizationRef.optional() }),
    responses: {
      202: z.object({
        expiresInSeconds: z.number().int(),
        resendInSeconds: z.number().int(),
        /** Present with the development SMS gateway only. */
        developmentCode: z.string().optional(),
      }),
    },
    /** `unavailable`: the SMS could not be handed over. */
    problems: ['unavailable'],
    ignoresIdempotencyKey: true,
    ignoresAuthorization: true,
  }),
  verifyCode: defineEndpoint({
    method: 'POST',
    path: '/auth/otp/verify',
    permission: 'public',
    tag,
    summary: 'Signs a citizen in with the code. Sets the refresh cookie.',
    body: z.object({
      phone: Phone,
      code: SignInCode,
      organization: OrganizationRef.optional(),
      name: z.string().trim().min(1).max(120).optional(),
      residence: z.string().trim().max(200).optional(),
      locale: Locale.optional(),
    }),
    responses: {
      200: z.object({ accessToken: z.string(), expiresInSeconds: z.number(), citizen: Citizen }),
    },
    /** `invalid_code` carries `params.triesLeft`; `code_expired` means: ask for a new one. */
    problems: ['invalid_code', 'code_expired'],
    ignoresIdempotencyKey: true,
    ignoresAuthorization: true,
  }),
  login: defineEndpoint({
    method: 'POST',
    path: '/auth/login',
    permission: 'public',
    tag,
    summary: 'Signs staff in. Sets the refresh cookie.',
    body: z.object({
      email: Email,
      password: z.string().min(1).max(200),
      organization: OrganizationRef.optional(),
      /** The code of one's app, or a recovery code, where `totp_required` was answered. */
      totp: z.string().max(32).optional(),
    }),
    responses: {
      200: z.object({ accessToken: z.string(), expiresInSeconds: z.number(), staff: StaffMember }),
    },
    /** `totp_required`, and `invalid_code` for a wrong one, come after the right password alone. */
    problems: ['invalid_credentials', 'totp_required', 'invalid_code'],
    ignoresIdempotencyKey: true,
    ignoresAuthorization: true,
  }),
  refresh: defineEndpoint({
    method: 'POST',
    path: '/auth/refresh',
    permission: 'public',
    tag,
    summary: 'Rotates the refresh cookie and gives a new access token.',
    query: LoginKindQuery,
    responses: {
      200: z.object({ accessToken: z.string(), expiresInSeconds: z.number(), kind: LoginKind }),
    },
    problems: ['refresh_reused'],
    ignoresIdempotencyKey: true,
    ignoresAuthorization: true,
  }),
  logout: defineEndpoint({
    method: 'POST',
    path: '/auth/logout',
    permission: 'public',
    tag,
    summary: 'Revokes this login and clears its cookies.',
    query: LoginKindQuery,
    responses: { 204: null },
    ignoresIdempotencyKey: true,
    ignoresAuthorization: true,
  }),
};

export const peopleEndpoints = {
  me: defineEndpoint({
    method: 'GET',
    path: '/me',
    permission: 'me',
    tag,
    summary: 'Who am I, and what may I do',
    responses: { 200: Me },
  }),
  updateMe: defineEndpoint({
    method: 'PATCH',
    path: '/me',
    permission: 'me',
    tag,
    summary: 'Changes my name, language, script or choices of notification',
    body: z
      .object({
        name: z.string().trim().min(1).max(120),
        locale: WrittenLocale,
        /** The same as `locale`. */
        language: WrittenLocale,
        script: Script,
        residence: z.string().trim().max(200),
        /** For staff: which kinds of notification are told quietly, and whether loud ones sound. */
        notifications: NotificationChoices,
      })
      .partial(),
    responses: { 200: Me },
  }),
  organization: defineEndpoint({
    method: 'GET',
    path: '/public/{organization}',
    permission: 'public',
    tag: 'Public',
    summary: 'What a portal needs to draw itself. `-` is the installation’s own organization.',
    params: z.object({ organization: OrganizationRef }),
    responses: { 200: PublicOrganization },
  }),
  logo: defineEndpoint({
    method: 'GET',
    path: '/public/{organization}/logo',
    permission: 'public',
    tag: 'Public',
    summary: 'The organization’s logo; an address with `v` may be kept for good',
    params: z.object({ organization: OrganizationRef }),
    query: z.object({ v: z.string().max(64).optional() }),
    binary: true,
    responses: { 200: null },
  }),
  publicStats: defineEndpoint({
    method: 'GET',
    path: '/public/{organization}/stats',
    permission: 'public',
    tag: 'Public',
    summary: 'The numbers of the transparency page, last 30 days',
    params: z.object({ organization: OrganizationRef }),
    responses: { 200: PublicStats },
  }),
  publicNeighborhoods: defineEndpoint({
    method: 'GET',
    path: '/public/{organization}/neighborhoods',
    permission: 'public',
    tag: 'Public',
    summary: 'Neighbourhoods a citizen may choose from',
    params: z.object({ organization: OrganizationRef }),
    responses: { 200: listOf(Neighborhood) },
  }),
  departments: defineEndpoint({
    method: 'GET',
    path: '/departments',
    permission: 'organization.directory',
    tag: 'Administration',
    summary: 'Departments of my organization, in order',
    responses: { 200: listOf(Department) },
  }),
};
