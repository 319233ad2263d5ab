import type { Client, EndpointName, endpoints } from '@civicconnect/contract';

type Endpoints = typeof endpoints;

/**
 * Where endpoints are, without their schemas: the contract's own client brings the validator along,
 * which alone is half of what a citizen's page may weigh. The compiler holds each table against the
 * contract: a method or path that differs does not build.
 */
export type RouteTable = {
  readonly [N in EndpointName]?: readonly [Endpoints[N]['method'], Endpoints[N]['path']];
};

/** The typed client over a table: what is not in the table cannot be called. */
export type ClientOver<R extends RouteTable> = Pick<Client, keyof R & EndpointName>;
