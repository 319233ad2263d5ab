import type { Replay, ReplayRequest } from '@civicconnect/contract';
import { and, eq, inArray, notInArray } from 'drizzle-orm';
import type { StaffCaller } from '../../../caller.ts';
import type { Context } from '../../../context.ts';
import { replayedMessages, replays } from '../../../db/schema/index.ts';
import { Refused } from '../../../errors.ts';
import { addJob } from '../../../jobs/add.ts';
import { recordAct } from '../../audit/record.ts';
import { aiSettings } from '../../organizations/queries.ts';
import { readReplay } from './queries.ts';
import { sampleOf } from './sample.ts';
import { triedSettings } from './tried-settings.ts';

const unfinished = ['waiting', 'running'] as const;

/**
 * Begins a replay: which messages it judges is settled here, the rest is a job. The one before goes.
 *
 * @throws Refused 409 `already_running`, 422 `invalid_input`
 */
export async function startReplay(
  context: Context,
  caller: StaffCaller,
  { settings: changes, sample }: ReplayRequest,
): Promise<Replay> {
  const { organizationId } = caller;
  const settings = await aiSettings(context, organizationId);
  triedSettings(settings, changes);
  const id = context.newId();
  await context.db.inOrganization(organizationId, async (tx) => {
    await tx
      .delete(replays)
      .where(
        and(eq(replays.organizationId, organizationId), notInArray(replays.state, [...unfinished])),
      );
    const begun = await tx
      .insert(replays)
      .values({
        organizationId,
        id,
        state: 'waiting',
        settings,
        changes,
        sample,
        leftOut: 0,
        startedBy: caller.id,
        createdAt: context.clock.now(),
      })
      .onConflictDoNothing()
      .returning({ id: replays.id });
    if (begun.length === 0) throw new Refused('already_running');
    const sampled = await sampleOf(tx, organizationId, sample);
    if (sampled.length > 0) {
      await tx.insert(replayedMessages).values(
        sampled.map(({ sessionId, forSeq, truthId }, at) => ({
          organizationId,
          replayId: id,
          position: at + 1,
          sessionId,
          forSeq,
          truthId,
          before: null,
          after: null,
        })),
      );
    }
    await recordAct(context, tx, organizationId, caller, {
      act: 'settings.tried',
      target: { id, name: null },
      after: { ...changes, ...sample },
    });
    const job = { organizationId, replayId: id };
    // One after the other on the whole installation: messages go before what is only tried.
    await addJob(tx, 'replay', job, { key: `replay:${organizationId}`, queue: 'replays' });
  });
  return readReplay(context, organizationId, id);
}

/** Stops a replay after the message it is at; one that is over stays as it is. Throws 404. */
export async function stopReplay(
  context: Context,
  caller: StaffCaller,
  id: string,
): Promise<Replay> {
  const { organizationId } = caller;
  await context.db.inOrganization(organizationId, async (tx) => {
    const [stopped] = await tx
      .update(replays)
      .set({ state: 'stopped', finishedAt: context.clock.now() })
      .where(
        and(
          eq(replays.organizationId, organizationId),
          eq(replays.id, id),
          inArray(replays.state, [...unfinished]),
        ),
      )
      .returning({ id: replays.id });
    if (!stopped) return;
    const act = { act: 'settings.trial_stopped', target: { id, name: null } } as const;
    await recordAct(context, tx, organizationId, caller, act);
  });
  return readReplay(context, organizationId, id);
}
