import { administrationEndpoints } from './administration.ts';
import { aiServiceEndpoints } from './ai-service.ts';
import { appealEndpoints } from './appeals.ts';
import { brainEndpoints } from './brain.ts';
import { conversationEndpoints } from './conversation.ts';
import { handlingEndpoints } from './handling.ts';
import { operationsEndpoints } from './operations.ts';
import { authEndpoints, peopleEndpoints } from './people.ts';
import { quarantineEndpoints } from './quarantine.ts';
import { searchEndpoints } from './search.ts';
import { sessionEndpoints } from './sessions.ts';

/** Every endpoint of the API. A route exists for each, and no route without one. */
export const endpoints = {
  ...authEndpoints,
  ...peopleEndpoints,
  ...appealEndpoints,
  ...sessionEndpoints,
  ...conversationEndpoints,
  ...handlingEndpoints,
  ...quarantineEndpoints,
  ...brainEndpoints,
  ...aiServiceEndpoints,
  ...searchEndpoints,
  ...operationsEndpoints,
};
export type EndpointName = keyof typeof endpoints;
  ...administrationEndpoints,
