import { type EscalationReason, Settings } from '@civicconnect/contract';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import type { SessionChange } from '../../realtime/relay.ts';
import { isAtWork } from '../departments/at-work.ts';
import { applyEvent, type Beside, type NamedActor } from '../sessions/apply.ts';
import type { LockedSession } from '../sessions/load.ts';
import { localeOfSession } from '../sessions/system-lines.ts';
import { awayText, backAt } from './business-hours.ts';
import { assistantActor } from './greeting.ts';

/** Several events of one session in one transaction, told as one. */
export function inOne(changes: readonly SessionChange[]): SessionChange {
  const [first] = changes;
  if (!first) throw new Error('nothing happened');
  return {
    ...first,
    messageIds: changes.flatMap(({ messageIds }) => messageIds),
    queued: changes.some(({ queued }) => queued),
  };
}

/** The department that takes every chat, if there is one and it is at work. */
async function fixedDepartment(tx: Tx, { row, settings }: LockedSession): Promise<string | null> {
  const { departmentId } = Settings.shape.chat.parse(settings.chat);
  if (departmentId === null) return null;
  return (await isAtWork(tx, row.organizationId, departmentId)) ? departmentId : null;
}

/**
 * From the assistant to humans. While nobody is there, the assistant first says when people are back and
 * what can be done till then; the chat waits for them all the same.
 *
 * @throws Refused `invalid_transition` where it is not with the assistant, or the actor may not
 */
export async function escalateChat(
  context: Context,
  tx: Tx,
  locked: LockedSession,
  reason: EscalationReason,
  by: NamedActor,
  beside: Pick<Beside, 'language' | 'emotion'> = {},
): Promise<SessionChange> {
  const { settings } = locked;
  let row = locked.row;
  const changes: SessionChange[] = [];
  const { businessHours } = Settings.shape.chat.parse(settings.chat);
  const back = backAt(businessHours, settings.timeZone, context.clock.now());
  if (back && row.status === 'assisting') {
    const said = await applyEvent(
      context,
      tx,
      locked,
      { type: 'assistant_message' },
      assistantActor(settings),
      {
        message: {
          text: awayText(back, localeOfSession(row)),
          clientId: null,
          channel: row.channel,
        },
      },
    );
    changes.push(said.change);
    row = said.row;
  }
  const fixedDepartmentId = await fixedDepartment(tx, locked);
  const applied = await applyEvent(
    context,
    tx,
    { row, settings },
    { type: 'escalated', reason, fixedDepartmentId },
    by,
    { beside },
  );
  return inOne([...changes, applied.change]);
}
