import type { RouteTable } from './table.ts';

/** What the server asks while it draws a page or takes its forms; citizens' browsers carry none of it. */
export const drawingRoutes = {
  logout: ['POST', '/auth/logout'],
  uploadFile: ['POST', '/files'],
  organization: ['GET', '/public/{organization}'],
  publicStats: ['GET', '/public/{organization}/stats'],
  publicNeighborhoods: ['GET', '/public/{organization}/neighborhoods'],
  publicBroadcasts: ['GET', '/public/{organization}/broadcasts'],
  listAppeals: ['GET', '/appeals'],
  receipt: ['GET', '/sessions/{id}/receipt'],
  verifyReceipt: ['GET', '/verify/{code}'],
  track: ['GET', '/track'],
} as const satisfies RouteTable;
