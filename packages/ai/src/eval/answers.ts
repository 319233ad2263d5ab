/** How right the assistant's answers are, and how well it knows what it does not know. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { DocumentBlock, StructuredDocument } from '@civicconnect/contract';
import { chunksOf } from '../assistant/chunks.ts';
import { createKnowledge } from '../assistant/create-knowledge.ts';
import type { KnowledgeAnswer, KnowledgeDocument } from '../assistant/knowledge.ts';
import { BadSet, jsonLines } from './json-lines.ts';
import { share, timed } from './measures.ts';

const organizationId = 'measured';

export interface AskedRow {
  question: string;
  answers: string[];
  /** The paragraph that the answers stand in; null where documents are given in a folder. */
  context: string | null;
  unanswerable: boolean;
  lang: string;
}

/** @throws BadSet when a line is no JSON object with a `question`; names the line. */
export function parseQuestions(content: string): AskedRow[] {
  return jsonLines(content).map(({ line, read }) => {
    const { question, answers, context, unanswerable, lang } = read;
    if (typeof question !== 'string') throw new BadSet(`line ${line} has no question`);
    return {
      question,
      answers: Array.isArray(answers) ? answers.map(String) : [],
      context: typeof context === 'string' ? context : null,
      unanswerable: unanswerable === true,
      lang: typeof lang === 'string' ? lang : '',
    };
  });
}

/** Lines as blocks; a Markdown heading is one. */
function linesAsDocument(text: string): StructuredDocument {
  const blocks: DocumentBlock[] = [];
  let start = 0;
  for (const line of text.split(/\r?\n/)) {
    const heading = /^(#{1,6})\s+(.+)$/.exec(line);
    const own = (heading?.[2] ?? line).trim();
    if (own === '') continue;
    const end = start + own.length;
    const level = heading?.[1]?.length;
    const kind = level === undefined ? 'paragraph' : 'heading';
    blocks.push({ kind, ...(level && { level }), text: own, page: null, start, end });
    start = end + 1;
  }
  return { title: null, pages: null, blocks };
}

function documentOf(id: string, title: string, text: string): KnowledgeDocument {
  const chunks = chunksOf(linesAsDocument(text)).map((chunk, at) => ({
    ...chunk,
    id: `${id}/${at}`,
    injection: 0,
  }));
  return { id, title, visibility: 'public', chunks };
}

/** The `.txt` and `.md` files of a folder, one document each. */
export function documentsIn(folder: string): KnowledgeDocument[] {
  return readdirSync(folder)
    .filter((name) => ['.txt', '.md'].includes(extname(name)))
    .sort()
    .map((name) =>
      documentOf(name, basename(name, extname(name)), readFileSync(join(folder, name), 'utf8')),
    );
}

/** The paragraphs that questions can be answered from, each a document of its own. */
function documentsOf(rows: readonly AskedRow[]): KnowledgeDocument[] {
  const contexts = rows.flatMap(({ context, unanswerable }) =>
    context === null || unanswerable ? [] : [context],
  );
  return [...new Set(contexts)].map((context) => documentOf(context, '', context));
}

const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

interface Judged {
  row: AskedRow;
  /** Where the right paragraph came, from 0; -1 for not among those found. */
  place: number;
  isAnswered: boolean;
  isRight: boolean;
  confidence: number;
}

function judge(row: AskedRow, answer: KnowledgeAnswer): Judged {
  const holds = (text: string): boolean =>
    row.answers.some((one) => plain(text).includes(plain(one)));
  const isAnswered = answer.source !== 'none';
  const place = answer.passages.findIndex(({ documentId, text }) =>
    row.context === null ? holds(text) : documentId === row.context,
  );
  const said = answer.parts.map(({ text }) => text).join(' ');
  const isRight = isAnswered && !row.unanswerable && holds(said);
  return { row, place, isAnswered, isRight, confidence: answer.confidence };
}

function figuresOf(judged: readonly Judged[]) {
  const answerable = judged.filter(({ row }) => !row.unanswerable);
  const unanswerable = judged.filter(({ row }) => row.unanswerable);
  const answered = judged.filter(({ isAnswered }) => isAnswered);
  const right = answered.filter(({ isRight }) => isRight);
  const within = (places: number): number =>
    answerable.filter(({ place }) => place >= 0 && place < places).length;
  return {
    r1: share(within(1), answerable.length),
    r5: share(within(5), answerable.length),
    precision: share(right.length, answered.length),
    wrong: share(answered.length - right.length, judged.length),
    abstention: share(
      unanswerable.filter(({ isAnswered }) => !isAnswered).length,
      unanswerable.length,
    ),
    answered: share(answered.length, judged.length),
    answeredOfAnswerable: share(
      answerable.filter(({ isAnswered }) => isAnswered).length,
      answerable.length,
    ),
    rows: judged.length,
  };
}

/**
 * Asks every question of the code that production runs, with nothing but its text.
 *
 * @param documents of a folder; what rows bring along as `context` is put beside them
 */
export async function measureAnswers(
  rows: readonly AskedRow[],
  documents: readonly KnowledgeDocument[] = [],
) {
  const knowledge = createKnowledge();
  const content = { documents: [...documents, ...documentsOf(rows)], faqs: [] };
  await knowledge.load(organizationId, content);
  const [judged, msPerQuestion] = await timed(rows.length, async () => {
    const all: Judged[] = [];
    for (const row of rows) {
      all.push(judge(row, await knowledge.answer(organizationId, row.question, { reach: 'all' })));
    }
    return all;
  });
  const languages = [...new Set(rows.map(({ lang }) => lang))];
  const byLang = Object.fromEntries(
    languages.map((lang) => [lang, figuresOf(judged.filter(({ row }) => row.lang === lang))]),
  );
  return {
    ...figuresOf(judged),
    documents: content.documents.length,
    byLang,
    msPerQuestion,
  };
}
