import { joined } from '../../catalog.ts';
import { citizenTimeline } from './citizen-timeline.ts';
import { delivery } from './delivery.ts';
import { sessions } from './sessions.ts';
import { timeline } from './timeline.ts';

/**
 * Names of the domain’s words: each member of a union that screens show. `citizenStatus` and
 * `citizenTimeline` are the citizen’s wording, in which quarantine looks like routing.
 */
export const words = joined(sessions, delivery, timeline, citizenTimeline);
