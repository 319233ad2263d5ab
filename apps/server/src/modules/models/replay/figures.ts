import type { Replay, ReplayFigures } from '@civicconnect/contract';
import type { JudgedSide } from '../../../db/schema/index.ts';

/** A message of a replay that was judged by both settings. */
export interface JudgedMessage {
  truthId: string | null;
  before: JudgedSide;
  after: JudgedSide;
}

/** Whether it would go elsewhere: to another department, to people instead, or be stopped. */
export function differs({ before, after }: Pick<JudgedMessage, 'before' | 'after'>): boolean {
  return before.action !== after.action || before.departmentId !== after.departmentId;
}

const isRight = (side: JudgedSide, truthId: string | null) =>
  truthId !== null && side.departmentId === truthId;

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? 0) + high) / 2;
}

function figuresOf(messages: readonly JudgedMessage[], which: 'before' | 'after'): ReplayFigures {
  const sides = messages.map((message) => message[which]);
  const count = (holds: (side: JudgedSide) => boolean) => sides.filter(holds).length;
  const costs = sides.map(({ costMicros }) => costMicros);
  return {
    right: messages.filter((message) => isRight(message[which], message.truthId)).length,
    routed: count(({ action }) => action === 'route'),
    triage: count(({ action }) => action === 'triage'),
    quarantine: count(({ action }) => action === 'quarantine'),
    medianMs: median(sides.map(({ ms }) => ms)),
    calls: sides.reduce((sum, { calls }) => sum + calls, 0),
    unanswered: count(({ unanswered }) => unanswered),
    costMicros: costs.includes(null)
      ? null
      : costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0),
  };
}

type Figures = Pick<
  Replay,
  'done' | 'judged' | 'before' | 'after' | 'differing' | 'elsewhere' | 'better' | 'worse'
>;

/** What the messages judged so far come to. Pure: the same messages, the same figures. */
export function comparisonOf(messages: readonly JudgedMessage[]): Figures {
  const differing = messages.filter(differs);
  const onlyOne = (right: 'before' | 'after', wrong: 'before' | 'after') =>
    differing.filter(
      (message) =>
        isRight(message[right], message.truthId) && !isRight(message[wrong], message.truthId),
    ).length;
  return {
    done: messages.length,
    judged: messages.filter(({ truthId }) => truthId !== null).length,
    before: figuresOf(messages, 'before'),
    after: figuresOf(messages, 'after'),
    differing: differing.length,
    elsewhere: differing.filter(
      ({ before, after }) => before.action === 'route' && after.action === 'route',
    ).length,
    better: onlyOne('after', 'before'),
    worse: onlyOne('before', 'after'),
  };
}
