import { administrationEndpoints } from './administration.ts';
import { aiServiceEndpoints } from './ai-service.ts';
import { appealEndpoints } from './appeals.ts';
import { auditEndpoints } from './audit.ts';
import { brainEndpoints } from './brain.ts';
import { channelEndpoints } from './channels.ts';
import { conversationEndpoints } from './conversation.ts';
import { deliveryEndpoints } from './deliveries.ts';
import { fileEndpoints } from './files.ts';
import { handlingEndpoints } from './handling.ts';
import { newsEndpoints } from './news.ts';
import { operationsEndpoints } from './operations.ts';
import { authEndpoints, peopleEndpoints } from './people.ts';
import { platformEndpoints } from './platform.ts';
import { pushEndpoints } from './push.ts';
import { quarantineEndpoints } from './quarantine.ts';
import { searchEndpoints } from './search.ts';
import { securityEndpoints } from './security.ts';
import { sessionEndpoints } from './sessions.ts';
import { staffEndpoints } from './staff.ts';
import { telegramEndpoints } from './telegram.ts';
import { telegramLinkEndpoints } from './telegram-links.ts';

/** Every endpoint of the API. A route exists for each, and no route without one. */
export const endpoints = {
  ...authEndpoints,
  ...peopleEndpoints,
  ...securityEndpoints,
  ...telegramLinkEndpoints,
  ...appealEndpoints,
  ...sessionEndpoints,
  ...conversationEndpoints,
  ...deliveryEndpoints,
  ...fileEndpoints,
  ...handlingEndpoints,
  ...quarantineEndpoints,
  ...brainEndpoints,
  ...staffEndpoints,
  ...auditEndpoints,
  ...administrationEndpoints,
  ...aiServiceEndpoints,
  ...newsEndpoints,
  ...searchEndpoints,
  ...platformEndpoints,
  ...telegramEndpoints,
  ...operationsEndpoints,
  ...channelEndpoints,
  ...pushEndpoints,
};
export type EndpointName = keyof typeof endpoints;
