import type { Passage, Turn as Said } from '@civicconnect/ai';
import type {
  BodyOf,
  endpoints,
  Locale,
  ResponseOf,
  Suggestion,
  TextLanguage,
} from '@civicconnect/contract';
import { and, desc, eq, ne } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { messages } from '../../db/schema/index.ts';
import { storedSettings } from '../organizations/settings-of.ts';
import { findAll } from '../search/find.ts';
import { languageOfLocale } from '../sessions/language.ts';
import { accessSession } from '../sessions/load.ts';
import { textOf } from './compute.ts';
import { ready } from './ready.ts';

/** How much of a talk is looked at, how many passages and past sessions are shown. */
const readBack = 10;
const shownPassages = 5;
const shownSessions = 5;

/** What staff want an answer to, and the talk around it. */
interface Wanted {
  organizationId: string;
  sessionId: string | null;
  question: string;
  history: Said[];
  language: TextLanguage;
}

type Citations = Suggestion['citations'];

interface Drafted {
  text: string | null;
  confidence: number;
  citations: Citations;
  passages: Passage[];
}

const plain = ({
  documentId,
  title,
  page,
  start,
  end,
  quote,
}: Citations[number]): Citations[number] => ({ documentId, title, page, start, end, quote });

/** By a provider where one is set up, else verbatim out of what is known here, internal documents too. */
async function draftFor(context: Context, wanted: Wanted): Promise<Drafted> {
  const { organizationId, sessionId, question, history, language } = wanted;
  if (question === '') return { text: null, confidence: 0, citations: [], passages: [] };
  const { ai, assistant } = await context.db.inOrganization(organizationId, (tx) =>
    storedSettings(tx, organizationId),
  );
  const knowledge = await ready(context, organizationId);
  const found = await knowledge.answer(organizationId, question, {
    reach: 'all',
    language,
    history,
    assistantName: assistant.name,
  });
  const { passages } = found;
  const { riskScore } = await context.brain.detectInjection(question);
  const mayLeave = context.models.isConfigured && riskScore < ai.injectionIsolate;
  if (mayLeave && language !== 'unknown' && found.source !== 'faq') {
    const made = await context.models.generate({
      organizationId,
      sessionId,
      messageId: null,
      purpose: 'copilot',
      question,
      language,
      history,
      passages,
      isolate: ai.injectionIsolate,
      assistantName: '',
      manner: assistant.manner,
      model: ai.model,
      temperature: ai.temperature,
      maxTokens: ai.maxTokens,
      maskPersonalData: ai.maskPersonalData,
      dailyCap: ai.dailyCap,
    });
    if (made && made.parts.length > 0) {
      const { confidence } = found;
      return { text: textOf(made), confidence, citations: made.citations.map(plain), passages };
    }
  }
  const supported = found.source === 'faq' || found.source === 'documents';
  return {
    text: supported ? textOf(found) : null,
    confidence: supported ? found.confidence : 0,
    citations: supported ? found.citations.map(plain) : [],
    passages,
  };
}

/** The talk of a session that the caller may read, and what its citizen wrote last. */
async function talkOf(context: Context, caller: StaffCaller, sessionId: string): Promise<Wanted> {
  const { organizationId } = caller;
  return context.db.inOrganization(organizationId, async (tx) => {
    const { row } = await accessSession(tx, caller, sessionId);
    const latest = await tx
      .select()
      .from(messages)
      .where(
        and(
          eq(messages.organizationId, organizationId),
          eq(messages.sessionId, sessionId),
          ne(messages.authorKind, 'system'),
        ),
      )
      .orderBy(desc(messages.seq))
      .limit(readBack);
    const said = latest
      .reverse()
      .flatMap(({ authorKind, text }): Said[] =>
        authorKind === 'system' ? [] : [{ from: authorKind, text }],
      );
    const last = said.findLastIndex(({ from }) => from === 'citizen');
    return {
      organizationId,
      sessionId,
      question: said[last]?.text.trim() ?? '',
      history: said.slice(0, Math.max(0, last)),
      language: row.language,
    };
  });
}

const isCited = ({ documentId, start, end }: Passage, citations: Citations) =>
  citations.some(
    (cited) => cited.documentId === documentId && cited.start >= start && cited.start < end,
  );

/**
 * Documents and a draft for what the citizen of a session asks.
 *
 * @throws Refused 404 for a session that the caller may not read
 */
export async function suggestionsFor(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  sessionId: string,
): Promise<Suggestion> {
  const talk = await talkOf(context, caller, sessionId);
  const language = talk.language === 'unknown' ? languageOfLocale(locale) : talk.language;
  const { text, citations, passages } = await draftFor(context, { ...talk, language });
  // What a draft rests on is shown; else only what has to do with the question, if that is nothing.
  const shown = passages.filter((passage) => passage.fits || isCited(passage, citations));
  return {
    draft: text,
    citations,
    documents: shown.slice(0, shownPassages).map((passage) => ({
      documentId: passage.documentId,
      title: passage.title,
      page: passage.page,
      start: passage.start,
      end: passage.end,
      quote: passage.text,
      score: passage.score,
    })),
  };
}

/** Past sessions that have the question's words, as far as the caller may read them; each once. */
async function pastSessions(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  question: string,
) {
  const q = question.slice(0, 200).trim();
  const { items } = await findAll(context, caller, locale, { q, limit: 20 });
  const found = new Map<string, { sessionId: string; number: string; quote: string }>();
  for (const item of items) {
    const { id: sessionId, number, preview } = item.session;
    const quote = 'excerpt' in item ? item.excerpt : preview;
    if (!found.has(sessionId)) found.set(sessionId, { sessionId, number, quote });
  }
  return [...found.values()].slice(0, shownSessions);
}

/**
 * The internal assistant: over all documents and the past sessions that the caller may read.
 *
 * @throws Refused 404 for a session that the caller may not read
 */
export async function askCopilot(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  { question, sessionId }: BodyOf<typeof endpoints.askCopilot>,
): Promise<ResponseOf<typeof endpoints.askCopilot>> {
  const { organizationId } = caller;
  await context.limits.consume('questionsPerPerson', caller.id);
  const talk = sessionId ? await talkOf(context, caller, sessionId) : null;
  const { language } = await context.brain.detectLanguage(question);
  const { text, confidence, citations } = await draftFor(context, {
    organizationId,
    sessionId: sessionId ?? null,
    question,
    history: talk?.history ?? [],
    language: language === 'unknown' ? languageOfLocale(locale) : language,
  });
  return {
    answer: text,
    confidence,
    citations,
    sessions: await pastSessions(context, caller, locale, question),
  };
}
