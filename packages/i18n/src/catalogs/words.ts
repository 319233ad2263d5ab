import { catalog } from '../catalog.ts';

/** Names of the domain's words: each member of a union that screens show. */
export const words = catalog({
  'status.queued': { uz: 'Navbatda', ru: 'В очереди', en: 'In the queue', fa: 'در صف' },
});
