import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { Email, Id, Phone } from '../wire.ts';
import { Locale } from '../words.ts';

/** A citizen as another system registered them. */
const RegisteredCitizen = z.object({
  id: Id,
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
});

export const citizenEndpoints = {
  registerCitizen: defineEndpoint({
    method: 'POST',
    path: '/citizens',
    permission: 'citizen.register',
    scope: 'citizens.write',
    tag: 'Integration',
    summary: 'Registers a citizen; one whose phone is known already is returned (200), not doubled',
    body: z.object({
      name: z.string().trim().min(1).max(80),
      phone: Phone.optional(),
      email: Email.optional(),
      locale: Locale.optional(),
    }),
    responses: {
      200: z.object({ citizen: RegisteredCitizen }),
      201: z.object({ citizen: RegisteredCitizen }),
    },
  }),
};
