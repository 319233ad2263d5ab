import type { Endpoint } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { isApi } from './headers.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The contract that a route was mounted with: its schema and its permission. */
    endpoint?: Endpoint;
  }
}

/** What anyone may open although no endpoint of the contract stands behind it. */
const openDocuments: readonly RegExp[] = [
  /^\/api\/openapi\.json$/,
  /^\/api\/docs(?:\/|$)/,
  /** Answers 404 to whatever no other route took. */
  /^\/api(?:\/\*)?$/,
];

/**
 * Deny by default, also for who writes the routes: below /api there is what `mount` made, with its
 * contract and permission, and the few open documents. Anything else stops the app from being built.
 * To be called before any route.
 */
export function refuseRoutesWithoutContract(app: FastifyInstance): void {
  app.addHook('onRoute', ({ method, url, config }) => {
    if (!isApi(url) || config?.endpoint) return;
    if (openDocuments.some((document) => document.test(url))) return;
    throw new Error(`${method} ${url} has no contract and so no permission: mount an endpoint`);
  });
}
