import type { EndpointName, endpoints } from '@civicconnect/contract';

type Endpoints = typeof endpoints;
type Routes = { [N in EndpointName]: readonly [Endpoints[N]['method'], Endpoints[N]['path']] };

/**
 * Where each endpoint is, without its schemas: the contract's own client brings the validator along,
 * which alone is half of what a citizen's page may weigh. The compiler holds this table against the
 * contract: a method or path that differs, or an endpoint that is missing, does not build.
 */
export const routes: Routes = {
  requestCode: ['POST', '/auth/otp/request'],
  verifyCode: ['POST', '/auth/otp/verify'],
  login: ['POST', '/auth/login'],
  refresh: ['POST', '/auth/refresh'],
  logout: ['POST', '/auth/logout'],
  me: ['GET', '/me'],
  updateMe: ['PATCH', '/me'],
  organization: ['GET', '/public/{organization}'],
  publicStats: ['GET', '/public/{organization}/stats'],
  publicNeighborhoods: ['GET', '/public/{organization}/neighborhoods'],
  departments: ['GET', '/departments'],
  openAppeal: ['POST', '/appeals'],
  listAppeals: ['GET', '/appeals'],
  receipt: ['GET', '/sessions/{id}/receipt'],
  verifyReceipt: ['GET', '/verify/{code}'],
  track: ['GET', '/track'],
  listSessions: ['GET', '/sessions'],
  sessionCounts: ['GET', '/sessions/counts'],
  getSession: ['GET', '/sessions/{id}'],
  updateSession: ['PATCH', '/sessions/{id}'],
  assign: ['POST', '/sessions/{id}/assign'],
  confirmRouting: ['POST', '/sessions/{id}/confirm-routing'],
  correct: ['POST', '/sessions/{id}/correct'],
  undoCorrection: ['POST', '/corrections/{id}/undo'],
  hold: ['POST', '/sessions/{id}/hold'],
  resume: ['POST', '/sessions/{id}/resume'],
  close: ['POST', '/sessions/{id}/close'],
  reopen: ['POST', '/sessions/{id}/reopen'],
  wrongPlace: ['POST', '/sessions/{id}/wrong-place'],
  timeline: ['GET', '/sessions/{id}/timeline'],
  markRead: ['POST', '/sessions/{id}/read'],
  addAddition: ['POST', '/sessions/{id}/additions'],
  giveFeedback: ['POST', '/sessions/{id}/feedback'],
  getFeedback: ['GET', '/sessions/{id}/feedback'],
  listMessages: ['GET', '/messages/{sessionId}'],
  sendMessage: ['POST', '/messages/send'],
  listQuarantine: ['GET', '/quarantine'],
  release: ['POST', '/quarantine/{id}/release'],
  reject: ['POST', '/quarantine/{id}/reject'],
  health: ['GET', '/health'],
  ready: ['GET', '/health/ready'],
  advanceClock: ['POST', '/test/clock'],
};
