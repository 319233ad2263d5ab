import { emotions, escalationReasons, type ReportName } from '@civicconnect/contract';
import { firstReplyDue, resolutionDue } from '@civicconnect/domain';
import {
  type Everything,
  type Known,
  meanOf,
  quantileOf,
  seconds,
  shareOf,
  type Value,
} from './naive-reports.ts';

/** Of which rows a column is made, when they enter it (`now`: whatever the range), and what is made of them. */
export interface Column {
  at: ((one: Known) => Date | null) | 'now' | 'before';
  of?: (one: Known) => boolean;
  all?: true;
  value: (list: Known[]) => Value;
}

const count =
  (so: (one: Known) => boolean = () => true) =>
  (list: Known[]) =>
    list.filter(so).length;
const part = (so: (one: Known) => boolean) => (list: Known[]) => shareOf(list, so);
const opened = ({ row }: Known) => row.openedAt;
const answered = ({ row }: Known) => row.firstReplyAt;
const closed = ({ row }: Known) => row.closedAt;
const took = (to: (one: Known) => Date | null, share: number) => (list: Known[]) =>
  quantileOf(
    list.map((one) => seconds(one.row.openedAt, to(one) ?? one.row.openedAt)),
    share,
  );

function isLate({ settings, now }: Everything, { row, state }: Known): boolean {
  const isOpen = ['routing', 'triage', 'queued', 'active', 'held'].includes(row.status);
  return (
    isOpen &&
    ((row.firstReplyAt === null && firstReplyDue(state, settings) <= now) ||
      resolutionDue(state, settings) <= now)
  );
}

const replyDueIn =
  ({ settings }: Everything) =>
  ({ state }: Known) =>
    firstReplyDue(state, settings);
const dueIn =
  ({ settings }: Everything) =>
  ({ state }: Known) =>
    resolutionDue(state, settings);
const someones = ({ row, escalated, pickedAt }: Known) =>
  row.kind === 'appeal' || escalated || pickedAt !== null;
const isOpen = ({ row }: Known) =>
  ['routing', 'triage', 'queued', 'active', 'held'].includes(row.status);
const inHand = ({ row }: Known) => row.status === 'active' || row.status === 'held';
const rated = ({ ratedAt }: Known) => ratedAt;
const mean = (list: Known[]) => meanOf(list.map(({ rating }) => rating ?? 0));
const felt = ({ row }: Known) => row.emotion !== null;
const chats = ({ row, escalated }: Known) => row.kind === 'chat' || escalated;
const because = (reason: string) => count(({ row }) => row.closeReason === reason);
const judged = ({ judgedAt }: Known) => judgedAt;
const met = (at: Date | null, due: Date) => at !== null && at <= due;
const ageAt = (now: Date, share: number) => (list: Known[]) =>
  quantileOf(
    list.map(({ row }) => seconds(row.openedAt, now)),
    share,
  );

/** The columns of the reports that are made of sessions alone. */
export const columnsOf: Record<
  Exclude<ReportName, 'leaderboard'>,
  (all: Everything) => Record<string, Column>
> = {
  volume: () => ({
    received: { at: opened, value: count() },
    appeals: { at: opened, value: count(({ row }) => row.kind === 'appeal') },
    chats: { at: opened, value: count(({ row }) => row.kind === 'chat') },
    answered: { at: answered, value: count() },
    closed: { at: closed, value: count() },
  }),
  'response-times': () => ({
    answered: { at: answered, value: count() },
    replyMedian: { at: answered, value: took(answered, 0.5) },
    replyP90: { at: answered, value: took(answered, 0.9) },
    closed: { at: closed, value: count() },
    resolutionMedian: { at: closed, value: took(closed, 0.5) },
    resolutionP90: { at: closed, value: took(closed, 0.9) },
  }),
  completion: () => ({
    received: { at: opened, value: count() },
    completed: { at: opened, value: count(({ row }) => row.status === 'closed') },
    completion: { at: opened, value: part(({ row }) => row.status === 'closed') },
    resolved: { at: closed, value: because('resolved') },
    inactive: { at: closed, value: because('inactive') },
    withoutConsideration: { at: closed, value: because('without_consideration') },
    reopened: { at: closed, value: count(({ row }) => row.reopenedAt !== null) },
  }),
  deadlines: (all) => {
    const replyDue = replyDueIn(all);
    const due = dueIn(all);
    const fell = (of: (one: Known) => Date) => (one: Known) => someones(one) && of(one) <= all.now;
    return {
      replyDue: { at: replyDue, of: fell(replyDue), value: count() },
      replyKept: {
        at: replyDue,
        of: fell(replyDue),
        value: part((one) => met(one.row.firstReplyAt ?? one.row.closedAt, replyDue(one))),
      },
      resolutionDue: { at: due, of: fell(due), value: count() },
      resolutionKept: {
        at: due,
        of: fell(due),
        value: part((one) => met(one.row.closedAt, due(one))),
      },
      late: { at: 'now', value: count((one) => isLate(all, one)) },
    };
  },
  backlog: (all) => ({
    open: { at: 'now', of: isOpen, value: count() },
    waiting: {
      at: 'now',
      of: isOpen,
      value: count(({ row }) => ['routing', 'triage', 'queued'].includes(row.status)),
    },
    ageMedian: { at: 'now', of: isOpen, value: ageAt(all.now, 0.5) },
    ageP90: { at: 'now', of: isOpen, value: ageAt(all.now, 0.9) },
    ageOldest: { at: 'now', of: isOpen, value: ageAt(all.now, 1) },
    late: { at: 'now', of: isOpen, value: count((one) => isLate(all, one)) },
  }),
  routing: () => ({
    judged: { at: judged, value: count() },
    confirmed: { at: judged, value: count(({ routedRight }) => routedRight === true) },
    corrected: { at: judged, value: count(({ routedRight }) => routedRight === false) },
    accuracy: { at: judged, value: part(({ routedRight }) => routedRight === true) },
    received: { at: opened, value: count() },
    triaged: { at: opened, value: count(({ triaged }) => triaged) },
    triagedShare: { at: opened, value: part(({ triaged }) => triaged) },
    quarantined: { at: opened, all: true, value: count(({ quarantined }) => quarantined) },
    quarantinedShare: { at: opened, all: true, value: part(({ quarantined }) => quarantined) },
  }),
  csat: () => ({
    ratings: { at: rated, value: count() },
    mean: { at: rated, value: mean },
    satisfied: { at: rated, value: part(({ rating }) => (rating ?? 0) >= 4) },
    dissatisfied: { at: rated, value: part(({ rating }) => (rating ?? 9) <= 2) },
    closed: { at: closed, value: count() },
    ratedShare: { at: closed, value: part(({ rating }) => rating !== null) },
  }),
  emotions: () => ({
    felt: { at: opened, of: felt, value: count() },
    ...Object.fromEntries(
      emotions.map((one) => [
        one,
        { at: opened, of: felt, value: count(({ row }) => row.emotion === one) },
      ]),
    ),
    negative: {
      at: opened,
      of: felt,
      value: part(({ row }) => row.emotion === 'frustrated' || row.emotion === 'angry'),
    },
  }),
  workload: (all) => ({
    picked: { at: ({ pickedAt }) => pickedAt, value: count() },
    answered: { at: answered, value: count() },
    closed: { at: closed, value: count() },
    messages: {
      at: closed,
      value: (list) => list.reduce((sum, { row }) => sum + row.lastSeq, 0),
    },
    inHand: { at: 'now', value: count(inHand) },
    late: { at: 'now', value: count((one) => inHand(one) && isLate(all, one)) },
  }),
  assistant: () => ({
    chats: { at: opened, of: chats, value: count() },
    solved: {
      at: opened,
      of: chats,
      value: count(
        ({ row, escalated, pickedAt }) =>
          row.status === 'closed' && !escalated && pickedAt === null,
      ),
    },
    escalated: { at: opened, of: chats, value: count(({ escalated }) => escalated) },
    escalatedShare: { at: opened, of: chats, value: part(({ escalated }) => escalated) },
    ...Object.fromEntries(
      escalationReasons.map((one) => [
        `escalation_${one}`,
        { at: opened, of: chats, value: count(({ escalation }) => escalation === one) },
      ]),
    ),
  }),
  neighborhoods: (all) => ({
    received: { at: opened, value: count() },
    receivedBefore: { at: 'before', value: count() },
    ratings: { at: rated, value: count() },
    mean: { at: rated, value: mean },
    open: { at: 'now', value: count(isOpen) },
    late: { at: 'now', value: count((one) => isLate(all, one)) },
  }),
};
