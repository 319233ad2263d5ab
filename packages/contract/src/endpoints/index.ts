import { administrationEndpoints } from './administration.ts';
import { aiServiceEndpoints } from './ai-service.ts';
import { analyticsEndpoints } from './analytics.ts';
import { apiKeyEndpoints } from './api-keys.ts';
import { appealEndpoints } from './appeals.ts';
import { archiveEndpoints } from './archive.ts';
import { askEndpoints, chatEndpoints, copilotEndpoints } from './assistant.ts';
import { auditEndpoints } from './audit.ts';
import { brainEndpoints } from './brain.ts';
import { channelEndpoints } from './channels.ts';
import { citizenEndpoints } from './citizens.ts';
import { conversationEndpoints } from './conversation.ts';
import { dataRightsEndpoints } from './data-rights.ts';
import { deliveryEndpoints } from './deliveries.ts';
import { faqEndpoints } from './faqs.ts';
import { fileEndpoints } from './files.ts';
import { handlingEndpoints } from './handling.ts';
import { feedbackReminderEndpoints, improvementEndpoints } from './improvement.ts';
import { knowledgeEndpoints } from './knowledge.ts';
import { newsEndpoints } from './news.ts';
import { open311Endpoints } from './open311.ts';
import { operationsEndpoints } from './operations.ts';
import { authEndpoints, peopleEndpoints } from './people.ts';
import { platformEndpoints } from './platform.ts';
import { playgroundEndpoints } from './playground.ts';
import { pushEndpoints } from './push.ts';
import { quarantineEndpoints } from './quarantine.ts';
import { searchEndpoints } from './search.ts';
import { securityEndpoints } from './security.ts';
import { sessionEndpoints } from './sessions.ts';
import { signUpEndpoints } from './sign-up.ts';
import { staffEndpoints } from './staff.ts';
import { suggestionEndpoints } from './suggestions.ts';
import { telegramEndpoints } from './telegram.ts';
import { telegramLinkEndpoints } from './telegram-links.ts';
import { unansweredEndpoints } from './unanswered.ts';
import { webhookEndpoints } from './webhooks.ts';

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
  ...chatEndpoints,
  ...askEndpoints,
  ...copilotEndpoints,
  ...quarantineEndpoints,
  ...brainEndpoints,
  ...playgroundEndpoints,
  ...staffEndpoints,
  ...auditEndpoints,
  ...administrationEndpoints,
  ...aiServiceEndpoints,
  ...newsEndpoints,
  ...analyticsEndpoints,
  ...searchEndpoints,
  ...platformEndpoints,
  ...signUpEndpoints,
  ...telegramEndpoints,
  ...operationsEndpoints,
  ...channelEndpoints,
  ...pushEndpoints,
  ...knowledgeEndpoints,
  ...faqEndpoints,
  ...unansweredEndpoints,
  ...suggestionEndpoints,
  ...feedbackReminderEndpoints,
  ...improvementEndpoints,
  ...apiKeyEndpoints,
  ...webhookEndpoints,
  ...open311Endpoints,
  ...citizenEndpoints,
  ...archiveEndpoints,
  ...dataRightsEndpoints,
};
export type EndpointName = keyof typeof endpoints;
