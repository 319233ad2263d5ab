import type { RouteTable } from './table.ts';

/** What only citizens' pages call: every line here is on each of them. */
export const citizenRoutes = {
  requestCode: ['POST', '/auth/otp/request'],
  verifyCode: ['POST', '/auth/otp/verify'],
  openAppeal: ['POST', '/appeals'],
  reopen: ['POST', '/sessions/{id}/reopen'],
  wrongPlace: ['POST', '/sessions/{id}/wrong-place'],
  giveFeedback: ['POST', '/sessions/{id}/feedback'],
} as const satisfies RouteTable;
