import { operationsEndpoints } from './operations.ts';
import { authEndpoints, peopleEndpoints } from './people.ts';
import { quarantineEndpoints } from './quarantine.ts';
import { appealEndpoints, sessionEndpoints } from './sessions.ts';

/** Every endpoint of the API. A route exists for each, and no route without one. */
export const endpoints = {
  ...authEndpoints,
  ...peopleEndpoints,
  ...appealEndpoints,
  ...sessionEndpoints,
  ...quarantineEndpoints,
  ...operationsEndpoints,
};
export type EndpointName = keyof typeof endpoints;
