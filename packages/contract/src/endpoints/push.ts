/** Notices outside of our pages: in the browser by Web Push (RFC 8030, 8291, 8292), and by e-mail. */
import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';

const tag = 'People';
const Endpoint = z.string().min(1).max(2000);

/** As the browser gives it. */
const PushSubscription = z.object({
  endpoint: Endpoint,
  keys: z.object({
    /** A point of P-256, 65 bytes. */
    p256dh: z.string().regex(/^[\w-]{87}=?$/),
    /** 16 bytes. */
    auth: z.string().regex(/^[\w-]{22}={0,2}$/),
  }),
});

export const pushEndpoints = {
  noticeMail: defineEndpoint({
    method: 'GET',
    path: '/me/mail',
    permission: 'me.security',
    tag,
    summary: 'Where the notices go that I chose for e-mail; null: this installation sends none',
    responses: { 200: z.object({ address: z.string().nullable() }) },
  }),
  webPush: defineEndpoint({
    method: 'GET',
    path: '/me/web-push',
    permission: 'me',
    tag,
    summary:
      'The key by which a browser knows that a notice is ours (base64url, for `subscribe`), and whether the browser of this endpoint is woken for this login',
    query: z.object({ endpoint: Endpoint.optional() }),
    responses: { 200: z.object({ publicKey: z.string(), on: z.boolean() }) },
  }),
  addWebPush: defineEndpoint({
    method: 'POST',
    path: '/me/web-push',
    permission: 'me',
    tag,
    summary:
      'This browser may be woken, for as long as this login lasts, in the language of the request. The address must be https and public.',
    body: PushSubscription,
    responses: { 204: null },
  }),
  endWebPush: defineEndpoint({
    method: 'DELETE',
    path: '/me/web-push',
    permission: 'me',
    tag,
    summary: 'This browser is woken no more',
    body: z.object({ endpoint: Endpoint }),
    responses: { 204: null },
  }),
};
