import { z } from 'zod';
import { filesPerMessage } from './endpoints/files.ts';
import { Problem } from './problem.ts';
import { CurrentBroadcast } from './views/news.ts';
import { Delivery, Message, Session } from './views/session.ts';
import { Note, Notification } from './views/workplace.ts';
import { ClientId, Id, Text } from './wire.ts';
import { EscalationReason, Locale } from './words.ts';

/** Path of the Socket.IO endpoint. The handshake carries `auth: {token, locale?}`, a visitor's `{sessionKey, locale?}`. */
export const livePath = '/ws';

/** The language in which the connection is spoken to; by default that of `Accept-Language`. */
const spoken = { locale: Locale.optional() };

export const Handshake = z.union([
  z.object({ token: z.string().max(4000), ...spoken }),
  /** A visitor's, as `POST /sessions` gave it. */
  z.object({ sessionKey: z.string().max(200), ...spoken }),
]);

function acknowledged<T extends z.ZodType>(result: T) {
  return z.union([
    z.object({ ok: z.literal(true) }).and(result),
    z.object({ ok: z.literal(false), problem: Problem }),
  ]);
}

const Nothing = z.object({});

/** Client → server. Each is acknowledged with `{ok: true, …}` or `{ok: false, problem}`. */
export const clientEvents = {
  authenticate: { payload: z.object({ token: z.string() }), ack: acknowledged(Nothing) },
  join_room: {
    payload: z.object({ sessionId: Id, afterSeq: z.number().int().min(0).default(0) }),
    ack: acknowledged(z.object({ session: Session, messages: z.array(Message) })),
  },
  leave_room: { payload: z.object({ sessionId: Id }), ack: acknowledged(Nothing) },
  send_message: {
    payload: z.object({
      sessionId: Id,
      text: Text,
      attachments: z.array(Id).max(filesPerMessage).optional(),
      clientId: ClientId,
    }),
    ack: acknowledged(z.object({ message: Message })),
  },
  typing: {
    /** `inNote`: what is written is a note; colleagues alone are told. */
    payload: z.object({ sessionId: Id, on: z.boolean(), inNote: z.boolean().default(false) }),
    ack: acknowledged(Nothing),
  },
  read: {
    payload: z.object({ sessionId: Id, seq: z.number().int().min(0) }),
    ack: acknowledged(Nothing),
  },
  set_availability: { payload: z.object({ available: z.boolean() }), ack: acknowledged(Nothing) },
} as const;
export type ClientEvent = keyof typeof clientEvents;
export type ClientEventPayload<E extends ClientEvent> = z.input<
  (typeof clientEvents)[E]['payload']
>;
export type ClientEventAck<E extends ClientEvent> = z.output<(typeof clientEvents)[E]['ack']>;

/** Server → client. The highest `rev` of a session wins; a gap in `seq` is asked for again. */
export const serverEvents = {
  new_message: z.object({ message: Message }),
  session_updated: z.object({ session: Session }),
  /** The session left the caller's sight (moved, deactivated): forget it. */
  session_removed: z.object({ sessionId: Id, rev: z.number().int() }),
  queue_position: z.object({
    sessionId: Id,
    position: z.number().int(),
    etaSeconds: z.number().int().nullable(),
  }),
  typing: z.object({
    sessionId: Id,
    by: z.object({ kind: z.enum(['citizen', 'staff', 'assistant']), name: z.string().nullable() }),
    on: z.boolean(),
    inNote: z.boolean(),
  }),
  read: z.object({ sessionId: Id, by: z.enum(['citizen', 'staff']), seq: z.number().int() }),
  /** Bringing a message to its reader got further, or failed. For staff. */
  delivery: Delivery.extend({ sessionId: Id, messageId: Id }),
  /** A piece of an answer that is being written; the message that follows has all of it. */
  assistant_delta: z.object({
    sessionId: Id,
    /** Of the answer: pieces of another are not mixed in. */
    turn: z.string(),
    text: z.string(),
  }),
  /** A chat calls for a human: to staff who may take it. */
  escalation_alert: z.object({ session: Session, reason: EscalationReason }),
  presence: z.object({ sessionId: Id, staff: z.array(z.object({ id: Id, name: z.string() })) }),
  session_queued: z.object({ session: Session }),
  /** Shown until its end, or until `broadcast_ended`. */
  broadcast: z.object({ broadcast: CurrentBroadcast }),
  broadcast_ended: z.object({ broadcastId: Id }),
  /** To themselves on their other screens, and to operators. */
  availability: z.object({ staffId: Id, available: z.boolean() }),
  notification: z.object({ notification: Notification, unread: z.number().int() }),
  /** Notes raise neither `seq` nor `rev`: staff who may read the session hear of them here. */
  note_added: z.object({ note: Note }),
} as const;
export type ServerEvent = keyof typeof serverEvents;
export type ServerEventPayload<E extends ServerEvent> = z.output<(typeof serverEvents)[E]>;
