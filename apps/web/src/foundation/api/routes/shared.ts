import type { RouteTable } from './table.ts';

/** What both citizens' and staff's pages call. */
export const sharedRoutes = {
  timeline: ['GET', '/sessions/{id}/timeline'],
  listMessages: ['GET', '/messages/{sessionId}'],
  sendMessage: ['POST', '/messages/send'],
  webPush: ['GET', '/me/web-push'],
  addWebPush: ['POST', '/me/web-push'],
  endWebPush: ['DELETE', '/me/web-push'],
} as const satisfies RouteTable;
