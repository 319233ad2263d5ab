import type {
  Locale,
  Session,
  SessionAction,
  Settings,
  TimelineEntry,
} from '@civicconnect/contract';
import {
  allowedActions,
  canReadSession,
  citizenStatus,
  closesAt,
  deadlinesOf,
  isLocked,
  nextExtension,
  reopenUntil,
  resolutionDue,
  type SessionState,
} from '@civicconnect/domain';
import { localized } from '@civicconnect/i18n';
import { actorOf, type Caller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { departments, timeline } from '../../db/schema/index.ts';
import { feedbackView, isEditable } from '../feedback/views.ts';
import { attachmentView } from '../files/views.ts';
import type { LoadedSession } from './load.ts';
import { stateOf } from './row.ts';

/** What a view is made for: who looks, in which language, when. */
export interface Viewer {
  caller: Caller;
  locale: Locale;
  now: Date;
  /** By which addresses of files are signed. */
  signing: Pick<Context, 'secret' | 'clock'>;
  settings: Settings;
  /** Names of the organization's departments by id. */
  departments: Map<string, typeof departments.$inferSelect.name>;
}

function namedDepartment(viewer: Viewer, id: string | null) {
  const name = id ? viewer.departments.get(id) : undefined;
  return id && name ? { id, name: localized(name, viewer.locale) } : null;
}

function named(shares: { departmentId: string; share: number }[], viewer: Viewer) {
  return shares.map((one) => ({
    ...one,
    name: namedDepartment(viewer, one.departmentId)?.name ?? '',
  }));
}

function routingView(
  { row }: LoadedSession,
  viewer: Viewer,
  quotable: ReadonlySet<string>,
): Session['routing'] {
  const { routing } = row;
  if (!routing) return null;
  const staff = viewer.caller.kind === 'staff';
  const { departmentId: _chosen, ...shown } = routing;
  return {
    ...shown,
    confirmed: row.routingConfirmed,
    // A citizen learns how many past cases spoke for the department, never what they said.
    similar: staff
      ? routing.similar.filter(({ sessionId }) => sessionId === null || quotable.has(sessionId))
      : routing.similar.map((similar) => ({
          ...similar,
          sessionId: null,
          number: null,
          quote: '',
        })),
    runnersUp: staff ? named(routing.runnersUp, viewer) : [],
  };
}

/** That it was quarantined raised `rev`; its citizen must not be able to count that. */
function revForCitizen({ status, rev }: LoadedSession['row']): number {
  return status === 'quarantined' ? rev - 1 : rev;
}

/** The view of a session as its viewer may see it; of past cases it quotes the `quotable` ones. */
export function sessionView(
  loaded: LoadedSession,
  viewer: Viewer,
  quotable: ReadonlySet<string>,
): Session {
  const { row } = loaded;
  const { caller, now, settings } = viewer;
  const state = stateOf(row);
  const staff = caller.kind === 'staff';
  const hidden = !staff && (row.status === 'quarantined' || row.closeReason === 'rejected');
  const { firstReply, resolution } = deadlinesOf(state, settings, now);
  const actions = actionsFor(loaded, viewer);
  return {
    id: row.id,
    number: row.number,
    rev: staff ? row.rev : revForCitizen(row),
    organizationId: row.organizationId,
    kind: row.kind,
    appealKind: row.appealKind,
    channel: row.channel,
    status: staff ? row.status : citizenStatus(state),
    department: namedDepartment(viewer, row.departmentId),
    assignee:
      row.assigneeId && loaded.assigneeName
        ? { id: row.assigneeId, name: loaded.assigneeName }
        : null,
    citizen: {
      id: row.citizenId,
      name: loaded.citizen.name,
      ...(loaded.citizen.phone === null ? {} : { phone: loaded.citizen.phone }),
      script: loaded.citizen.script,
    },
    neighborhood:
      row.neighborhoodId && loaded.neighborhoodName
        ? { id: row.neighborhoodId, name: localized(loaded.neighborhoodName, viewer.locale) }
        : null,
    language: row.language,
    priority: row.priority,
    emotion: staff ? row.emotion : null,
    preview: row.preview,
    lastMessage: row.lastMessage,
    openedAt: row.openedAt.toISOString(),
    lastActivityAt: row.lastActivityAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    closeReason: hidden ? null : row.closeReason,
    autoCloseAt: closesAt(state, settings)?.toISOString() ?? null,
    reopenUntil: reopenUntil(state, settings)?.toISOString() ?? null,
    lastSeq: row.lastSeq,
    unread: staff ? loaded.unreadByStaff : loaded.unreadByCitizen,
    readByOther: staff ? row.citizenReadSeq : row.staffReadSeq,
    // To its citizen a quarantined session is one being routed, in every field.
    isLocked: isLocked(staff ? state : { ...state, status: citizenStatus(state) }),
    queue:
      loaded.queuePosition === null
        ? null
        : { position: loaded.queuePosition, etaSeconds: loaded.etaSeconds },
    deadlines: {
      firstReply: deadlineView(firstReply),
      resolution: {
        ...deadlineView(resolution),
        extended: resolution.extended,
        extension: extensionFor(state, actions, settings),
      },
    },
    routing: hidden ? null : routingView(loaded, viewer, quotable),
    candidates: staff && row.status === 'triage' ? named(row.candidates ?? [], viewer) : [],
    moves: row.moves,
    withoutConsideration: staff ? proposalView(loaded) : null,
    unattendedSince: staff ? (row.unattendedSince?.toISOString() ?? null) : null,
    wrongPlace: row.wrongPlace,
    additions: loaded.additions.map((addition) => ({
      id: addition.id,
      text: addition.text,
      attachments: addition.attachments.map((file) =>
        attachmentView(viewer.signing, row.organizationId, file),
      ),
      channel: addition.channel,
      createdAt: addition.createdAt.toISOString(),
    })),
    feedback: loaded.feedback && feedbackView(loaded.feedback),
    contentsRemovedAt: row.contentsRemovedAt?.toISOString() ?? null,
    allowedActions: actions,
  };
}

/** What a further extension would mean, for whoever may set it. */
function extensionFor(
  state: SessionState,
  actions: readonly SessionAction[],
  settings: Settings,
): Session['deadlines']['resolution']['extension'] {
  const next = actions.includes('extend_deadline') ? nextExtension(state) : null;
  if (next === null) return null;
  const dueAt = resolutionDue({ ...state, [next]: true }, settings).toISOString();
  return { for: next === 'studied' ? 'study' : 'head', dueAt };
}

function proposalView({ row, proposedByName }: LoadedSession): Session['withoutConsideration'] {
  const proposal = row.withoutConsideration;
  if (!proposal) return null;
  const { reason, proposedBy } = proposal;
  return { reason, proposedBy: { id: proposedBy, name: proposedByName ?? '' } };
}

function deadlineView(deadline: {
  dueAt: Date;
  state: Session['deadlines']['firstReply']['state'];
  metAt: Date | null;
}) {
  return {
    dueAt: deadline.dueAt.toISOString(),
    state: deadline.state,
    metAt: deadline.metAt?.toISOString() ?? null,
  };
}

/** The domain's actions, less those that rest on what is stored beside the state. */
function actionsFor(loaded: LoadedSession, { caller, now, settings }: Viewer): SessionAction[] {
  const given = loaded.feedback;
  return allowedActions(stateOf(loaded.row), actorOf(caller), now, settings).filter(
    (action) => action !== 'feedback' || !given || isEditable(given, now),
  );
}

/** Whether a staff member's sight of a session is enough for its live events. */
export function maySee(caller: Caller, loaded: LoadedSession): boolean {
  return canReadSession(actorOf(caller), stateOf(loaded.row));
}

const hiddenFromCitizens: ReadonlySet<TimelineEntry['kind']> = new Set([
  'quarantined',
  'released',
  'picked',
  'assigned',
  'confirmed',
  'correction_undone',
]);

/** A step of the history; null where a citizen's view leaves it out. */
export function timelineView(
  entry: typeof timeline.$inferSelect,
  viewer: Viewer,
): TimelineEntry | null {
  const staff = viewer.caller.kind === 'staff';
  if (!staff && hiddenFromCitizens.has(entry.kind)) return null;
  return {
    id: entry.id,
    kind: entry.kind,
    at: entry.at.toISOString(),
    actor: {
      kind: entry.actorKind,
      name: staff || entry.actorKind === 'citizen' ? entry.actorName : null,
    },
    department: namedDepartment(viewer, entry.departmentId),
    fromDepartment: namedDepartment(viewer, entry.fromDepartmentId),
    reason:
      staff || entry.kind === 'deadline_extended' || entry.kind === 'wrong_place'
        ? entry.reason
        : null,
    confidence: staff ? entry.confidence : null,
  };
}
