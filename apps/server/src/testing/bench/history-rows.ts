import type { CloseReason, Emotion, EscalationReason, SessionStatus } from '@civicconnect/contract';
import { v7 } from 'uuid';
import type { Unit } from './bench-session.ts';
import { chance, oneOf } from './written.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** A history goes back a year and a half. */
const spanMs = 548 * dayMs;
/** Tashkent, where people write by day. */
const zoneMs = 5 * hourMs;

const channels = [
  'web',
  'web',
  'web',
  'telegram',
  'telegram',
  'telegram',
  'telegram',
  'widget',
  'widget',
  'api',
];
const languages = [
  'uz-Latn',
  'uz-Latn',
  'uz-Latn',
  'uz-Cyrl',
  'uz-Cyrl',
  'ru',
  'ru',
  'en',
  'fa',
  'unknown',
];
const appealKinds = [
  'application',
  'application',
  'application',
  'complaint',
  'complaint',
  'proposal',
];
const emotions: Emotion[] = [
  'calm',
  'calm',
  'calm',
  'frustrated',
  'frustrated',
  'angry',
  'sad',
  'anxious',
  'grateful',
];
const reasons: EscalationReason[] = [
  'requested_human',
  'requested_human',
  'low_confidence',
  'low_confidence',
  'sensitive_topic',
  'frustration',
  'too_long',
  'assistant_unavailable',
];
/** How many of a hundred write in each hour of their day. */
const hours = [1, 0, 0, 0, 0, 1, 2, 4, 8, 11, 12, 11, 8, 6, 7, 8, 7, 5, 3, 2, 2, 1, 1, 0];
const byHour = hours.flatMap((weight, hour) => Array.from({ length: weight }, () => hour));

/** The same bytes for the same kind and number, so that a run can be gone on with. */
function idAt(kind: number, number: number, at: number): string {
  const random = new Uint8Array(16);
  for (let n = 0; n < 16; n += 1)
    random[n] = Math.floor(chance(kind * 1e8 + number * 16 + n) * 256);
  return v7({ msecs: at, random, seq: number % 2 ** 31 });
}

/** When the n-th of so many was opened: more as time goes on, by day rather than night, less on Sundays. */
function openedAt(number: number, total: number, now: number): number {
  const day =
    Math.floor((now - spanMs + spanMs * (number / total) ** 0.8 + zoneMs) / dayMs) * dayMs;
  const isSunday = new Date(day).getUTCDay() === 0;
  const moved = isSunday && chance(number * 3) < 0.7 ? day + dayMs : day;
  const hour = oneOf(byHour, number * 5 + 1);
  return Math.min(now - hourMs, moved - zoneMs + hour * hourMs + chance(number * 7) * hourMs);
}

/** How long work takes: mostly short, sometimes very long. */
const spell = (seed: number, usualMs: number) =>
  usualMs * (0.15 + -Math.log(1 - chance(seed) * 0.995));

export interface HistoryPlaces {
  units: readonly Unit[];
  neighborhoods: readonly string[];
}

interface Standing {
  closedAt: number | null;
  isQuarantined: boolean;
  picked: number | null;
  routedAt: number | null;
  isTriaged: boolean;
}

function statusOf({
  closedAt,
  isQuarantined,
  picked,
  routedAt,
  isTriaged,
}: Standing): SessionStatus {
  if (closedAt !== null) return 'closed';
  if (isQuarantined) return 'quarantined';
  if (picked !== null) return 'active';
  if (routedAt !== null) return 'queued';
  return isTriaged ? 'triage' : 'assisting';
}

function reasonOf(isQuarantined: boolean, roll: number): CloseReason {
  if (isQuarantined) return 'rejected';
  if (roll < 0.85) return 'resolved';
  return roll < 0.98 ? 'inactive' : 'without_consideration';
}

/** One session of the history with the moments of its life. */
export function lifeOf(number: number, total: number, places: HistoryPlaces, now: number) {
  const at = openedAt(number, total, now);
  const roll = (n: number) => chance(number * 97 + n * 7919);
  const kind = roll(1) < 0.35 ? 'chat' : 'appeal';
  const unit = oneOf(places.units, number * 11);
  const agent = unit.agents.length > 0 ? oneOf(unit.agents, number * 13) : null;
  const isSolved = kind === 'chat' && roll(2) < 0.45;
  const isQuarantined = roll(3) < 0.004;
  const isTriaged = !isSolved && roll(4) < 0.06;
  const escalatedAt = kind === 'chat' && !isSolved ? at + spell(number * 17, 4 * minuteMs) : null;
  const routedAt = isSolved || isTriaged ? null : (escalatedAt ?? at) + 2000;
  // A router that learns: one in three is wrong at first, one in twelve at the end.
  const isWrong = routedAt !== null && roll(5) < 0.33 - 0.25 * (number / total);
  const pickedAt =
    isSolved || !agent
      ? null
      : (escalatedAt ?? at) + spell(number * 19, kind === 'chat' ? 8 * minuteMs : 7 * hourMs);
  const repliedAt =
    pickedAt && pickedAt + spell(number * 23, kind === 'chat' ? 3 * minuteMs : 2 * hourMs);
  const closes = isSolved
    ? at + spell(number * 29, 9 * minuteMs)
    : (repliedAt ?? at) + spell(number * 29, kind === 'chat' ? 40 * minuteMs : 4 * dayMs);
  // What is older than three months is closed; of the rest, what has had its time.
  const mustClose = now - at > 90 * dayMs;
  const isClosed = (closes < now || mustClose) && !(isQuarantined && roll(6) < 0.1);
  const past = (moment: number | null) => (moment !== null && moment < now ? moment : null);
  const closedAt = isClosed ? Math.min(closes, now - 1000) : null;
  const picked = closedAt && pickedAt ? Math.min(pickedAt, closedAt) : past(pickedAt);
  const replied = closedAt && repliedAt ? Math.min(repliedAt, closedAt) : past(repliedAt);
  return {
    number,
    id: idAt(2, number, at),
    citizen: idAt(1, number, at),
    kind,
    at,
    status: statusOf({ closedAt, isQuarantined, picked, routedAt, isTriaged }),
    channel: oneOf(channels, number * 31),
    language: oneOf(languages, number * 37),
    neighborhood:
      places.neighborhoods.length > 0 && roll(7) < 0.8
        ? places.neighborhoods[Math.floor(roll(8) ** 2 * places.neighborhoods.length)]
        : null,
    appealKind: kind === 'appeal' ? oneOf(appealKinds, number * 41) : null,
    department: routedAt || picked ? unit.id : null,
    assignee: picked ? agent : null,
    picked,
    replied,
    closed: closedAt,
    reason: closedAt ? reasonOf(isQuarantined, roll(9)) : null,
    studied: kind === 'appeal' && roll(10) < 0.05,
    extended: kind === 'appeal' && roll(11) < 0.02,
    reopened: closedAt !== null && roll(12) < 0.03 ? closedAt : null,
    emotion: kind === 'chat' ? oneOf(emotions, number * 43) : null,
    routed: routedAt,
    triaged: isTriaged ? at + 3000 : null,
    quarantined: isQuarantined ? at + 1000 : null,
    escalated: escalatedAt,
    escalation: escalatedAt ? oneOf(reasons, number * 47) : null,
    confirmed: !isWrong && replied && routedAt ? replied - 1000 : null,
    moved: isWrong && picked ? picked + 30_000 : null,
    // Quick answers please more.
    rating:
      closedAt && !isQuarantined && roll(13) < 0.32
        ? Math.max(1, Math.min(5, Math.round(5.3 - (closedAt - at) / (6 * dayMs) - 2.2 * roll(14))))
        : null,
    rated: closedAt ? Math.min(now, closedAt + 20 * minuteMs) : null,
    lesson: idAt(4, number, at),
    calls: Math.floor(roll(15) * 3),
  };
}
export type Life = ReturnType<typeof lifeOf>;
