/** How an organization comes to be here: signing up, its first steps, what it may use. */
import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { OrganizationLimits, OrganizationOverview } from '../views/platform.ts';
import { Email, Instant, LocalizedText, Slug } from '../wire.ts';
import { Locale, OrganizationKind } from '../words.ts';

const tag = 'Platform';

/** What a new organization does first; whether it did is read from what is there. */
export const firstSteps = ['departments', 'staff', 'knowledge', 'widget', 'telegram'] as const;
export const FirstStep = z.enum(firstSteps);
export type FirstStep = z.infer<typeof FirstStep>;

export const FirstSteps = z.object({
  /** Null where nobody is led through them: an older organization, or one that put them aside. */
  steps: z.array(z.object({ step: FirstStep, done: z.boolean() })).nullable(),
});
export type FirstSteps = z.infer<typeof FirstSteps>;

export const signUpEndpoints = {
  createOrganization: defineEndpoint({
    method: 'POST',
    path: '/organizations',
    permission: 'platform.manage',
    /** With `SIGN_UP=open` anyone may. */
    opensWith: 'signUp',
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
    responses: {
      201: z.object({
        organization: OrganizationOverview,
        /** Where the link went that must be opened before anybody can log in; null: they can. */
        confirmation: z.object({ email: z.string(), expiresAt: Instant }).nullable(),
      }),
    },
    problems: ['taken', 'weak_password'],
  }),
  signUp: defineEndpoint({
    method: 'GET',
    path: '/sign-up',
    permission: 'public',
    tag,
    summary: 'Whether organizations may sign up here by themselves',
    responses: { 200: z.object({ open: z.boolean(), checksEmail: z.boolean() }) },
  }),
  confirmSignUp: defineEndpoint({
    method: 'POST',
    path: '/sign-up/confirm',
    permission: 'public',
    tag,
    summary: 'Confirms the e-mail of a new organization’s first admin by the link that was sent',
    body: z.object({ token: z.string().min(1).max(200) }),
    responses: { 200: z.object({ slug: z.string(), email: z.string() }) },
    problems: ['link_expired'],
    ignoresIdempotencyKey: true,
    ignoresAuthorization: true,
  }),
  resendSignUp: defineEndpoint({
    method: 'POST',
    path: '/sign-up/resend',
    permission: 'public',
    tag,
    summary: 'Sends the link again. Always 202: nobody learns who signed up.',
    body: z.object({ slug: Slug, email: Email }),
    responses: { 202: z.object({ resendInSeconds: z.number().int() }) },
    ignoresIdempotencyKey: true,
    ignoresAuthorization: true,
  }),
  firstSteps: defineEndpoint({
    method: 'GET',
    path: '/first-steps',
    permission: 'organization.manage',
    tag: 'Administration',
    summary: 'What a new organization has done of its first steps',
    responses: { 200: FirstSteps },
  }),
  updateFirstSteps: defineEndpoint({
    method: 'PATCH',
    path: '/first-steps',
    permission: 'organization.manage',
    tag: 'Administration',
    summary: 'Says that the widget’s lines were copied, or puts the first steps aside',
    body: z.object({ widgetCopied: z.literal(true), dismissed: z.boolean() }).partial(),
    responses: { 200: FirstSteps },
  }),
  ownLimits: defineEndpoint({
    method: 'GET',
    path: '/limits',
    permission: 'organization.manage',
    tag: 'Administration',
    summary: 'What the platform lets my organization use, and what it uses',
    responses: {
      200: z.object({
        limits: OrganizationLimits,
        used: z.object({
          staff: z.number().int(),
          documentMegabytes: z.number(),
          sessionsPerDay: z.number().int(),
          /** US dollars since its midnight. */
          aiDailyCap: z.number(),
        }),
      }),
    },
  }),
};
