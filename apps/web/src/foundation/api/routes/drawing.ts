import type { RouteTable } from './table.ts';

/** What the server asks while it draws a page or takes its forms; citizens' browsers carry none of it. */
export const drawingRoutes = {
  logout: ['POST', '/auth/logout'],
  uploadFile: ['POST', '/files'],
  signUp: ['GET', '/sign-up'],
  organization: ['GET', '/public/{organization}'],
  publicStats: ['GET', '/public/{organization}/stats'],
  publicNeighborhoods: ['GET', '/public/{organization}/neighborhoods'],
  deleteMe: ['DELETE', '/me'],
  myHoldings: ['GET', '/me/holdings'],
  listAppeals: ['GET', '/appeals'],
  feedbackReminder: ['GET', '/feedback/reminder'],
  receipt: ['GET', '/sessions/{id}/receipt'],
  verifyReceipt: ['GET', '/verify/{code}'],
  track: ['GET', '/track'],
} as const satisfies RouteTable;
