import type { RouteTable } from './table.ts';

/** What citizens' and staff's pages call, or the server's drawing and a page's script. */
export const sharedRoutes = {
  timeline: ['GET', '/sessions/{id}/timeline'],
  listMessages: ['GET', '/messages/{sessionId}'],
  sendMessage: ['POST', '/messages/send'],
  publicBroadcasts: ['GET', '/public/{organization}/broadcasts'],
  webPush: ['GET', '/me/web-push'],
  addWebPush: ['POST', '/me/web-push'],
  endWebPush: ['DELETE', '/me/web-push'],
} as const satisfies RouteTable;
