import type { Citation, Locale, LocalizedText, SystemLine } from '@civicconnect/contract';
import { localized, systemText, type Translator, translator } from '@civicconnect/i18n';
import type { MessageRow } from '../../modules/sessions/apply.ts';
import type { SessionRow } from '../../modules/sessions/row.ts';
import { answerButtons, sourceButton, switchButtons, ticketButtons } from './chat-buttons.ts';
import type { TelegramContent } from './content.ts';
import { menuKeyboard } from './conversation/menu.ts';
import { talkOf } from './conversation/steps.ts';

/** How a citizen's Telegram chat is spoken to. */
export interface Spoken {
  locale: Locale;
  /** The department that the session is in. */
  department: LocalizedText | null;
  timeZone: string;
  asksFeedback: boolean;
  /** The chat that what they write goes to; null: the appeal. */
  talksIn: string | null;
}

type Buttons = NonNullable<TelegramContent['buttons']>;

const ratings = [1, 2, 3, 4, 5];

/** What a rating's button sends to the bot; at most 64 bytes. */
const rateData = (sessionId: string, rating: number): string => `rate:${sessionId}:${rating}`;

/** One for each mark, in a row. */
export const ratingButtons = ({ id }: { id: string }): Buttons => [
  ratings.map((rating) => ({ text: `${rating} ★`, data: rateData(id, rating) })),
];

/** A line that names a department was stored in the session's language: here it has the reader's. */
function lineFor(line: SystemLine, session: SessionRow, spoken: Spoken): string {
  const { locale, department, timeZone } = spoken;
  const isIts = department !== null && line.params.departmentId === session.departmentId;
  const params = isIts
    ? { ...line.params, department: localized(department, locale) }
    : line.params;
  return systemText(translator(locale), { ...line, params }, timeZone);
}

/** Whose words it is about: a chat is told from an appeal at first sight. */
const named = ({ kind, number }: SessionRow) => (kind === 'chat' ? `💬 ${number}` : number);

/** Each document and page once, with where it stands among a message's citations. */
function sourcesOf(citations: readonly Citation[]): (Citation & { index: number })[] {
  const numbered = citations.map((citation, index) => ({ ...citation, index }));
  return numbered.filter(
    ({ documentId, page }, n) =>
      numbered.findIndex((one) => one.documentId === documentId && one.page === page) === n,
  );
}

function sourceLine(t: Translator, { title, page }: Citation): string {
  return page === null
    ? t('botChat.source', { title })
    : t('botChat.sourceOnPage', { title, page });
}

/** What the assistant says: its answer, what it leans on, and what can be done about it. */
function ofAssistant(row: MessageRow, session: SessionRow, t: Translator): TelegramContent {
  const name = row.authorName ?? '';
  const lead = `💬 ${name}`;
  // A greeting is sent to whoever has just opened the chat here.
  if (row.seq === 1) return { lead, text: row.text, keyboard: menuKeyboard(t, name, 'chat', null) };
  const sources = sourcesOf(row.citations);
  const lines = sources.map((source) => sourceLine(t, source));
  return {
    lead,
    text: lines.length > 0 ? `${row.text}\n\n${lines.join('\n')}` : row.text,
    buttons: [
      ...sources.map(({ title, index }) => sourceButton(title, row.id, index)),
      ...(session.status === 'assisting' ? answerButtons(t, session) : []),
    ],
  };
}

function ofSystem(line: SystemLine, session: SessionRow, spoken: Spoken): TelegramContent {
  const content = { lead: named(session), text: lineFor(line, session, spoken) };
  if (spoken.asksFeedback && line.code === 'closed') {
    return { ...content, buttons: ratingButtons(session) };
  }
  const t = translator(spoken.locale);
  const waits = line.code === 'escalated' && session.kind === 'chat';
  return waits ? { ...content, buttons: ticketButtons(t, session) } : content;
}

function ofStaff(row: MessageRow, session: SessionRow, spoken: Spoken): TelegramContent {
  const department = spoken.department && localized(spoken.department, spoken.locale);
  return {
    lead: [department, named(session)].filter(Boolean).join(' · '),
    text: row.text,
    files: row.attachments.map(({ id, name, type }) => ({ id, name, type })),
  };
}

/** Whether what the citizen writes now goes to this session. */
function isTalkedIn({ id, kind }: SessionRow, { talksIn }: Spoken): boolean {
  if (kind === 'chat') return talksIn === id;
  return talkOf({ talksIn }, { id }) === 'appeal';
}

/** A message of a session as its citizen gets it in their Telegram chat. */
export function contentOf(row: MessageRow, session: SessionRow, spoken: Spoken): TelegramContent {
  if (row.system) return ofSystem(row.system, session, spoken);
  const t = translator(spoken.locale);
  const content =
    row.authorKind === 'assistant' ? ofAssistant(row, session, t) : ofStaff(row, session, spoken);
  if (content.keyboard || isTalkedIn(session, spoken)) return content;
  return { ...content, buttons: [...(content.buttons ?? []), ...switchButtons(t, session)] };
}
