/** Trying settings of the brain on past messages before they are switched on. */
import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { AiPatch } from '../settings.ts';
import { Replay, ReplayEstimate, ReplayedMessage, ReplaySample } from '../views/replay.ts';
import { CursorQuery, Id, listOf } from '../wire.ts';

const tag = 'Administration';
const permission = 'organization.manage';
const params = z.object({ id: Id });

export const ReplayRequest = z.object({
  /** What is tried; what is left out is as it is now. */
  settings: AiPatch,
  sample: ReplaySample.prefault({}),
});
export type ReplayRequest = z.infer<typeof ReplayRequest>;

export const playgroundEndpoints = {
  estimateReplay: defineEndpoint({
    method: 'POST',
    path: '/ai/replays/estimate',
    permission,
    tag,
    summary: 'How many messages a replay would judge, how many calls it would make and their cost',
    body: ReplayRequest,
    responses: { 200: ReplayEstimate },
    ignoresIdempotencyKey: true,
  }),
  startReplay: defineEndpoint({
    method: 'POST',
    path: '/ai/replays',
    permission,
    tag,
    summary:
      'Judges past messages by the settings that hold and by others; nothing is stored of them and nothing learned',
    body: ReplayRequest,
    responses: { 201: z.object({ replay: Replay }) },
    /** One at a time in an organization. */
    problems: ['already_running'],
  }),
  lastReplay: defineEndpoint({
    method: 'GET',
    path: '/ai/replays/last',
    permission,
    tag,
    summary: 'The last replay, as far as it is; earlier ones are not kept',
    responses: { 200: z.object({ replay: Replay.nullable() }) },
  }),
  replayedMessages: defineEndpoint({
    method: 'GET',
    path: '/ai/replays/{id}/messages',
    permission,
    tag,
    summary: 'What a replay said of each message by either settings; those that differ, or all',
    params,
    query: CursorQuery.extend({ show: z.enum(['differing', 'all']).default('differing') }),
    responses: { 200: listOf(ReplayedMessage) },
  }),
  stopReplay: defineEndpoint({
    method: 'POST',
    path: '/ai/replays/{id}/stop',
    permission,
    tag,
    summary: 'Stops a replay; what was judged until then stays',
    params,
    responses: { 200: z.object({ replay: Replay }) },
  }),
};
