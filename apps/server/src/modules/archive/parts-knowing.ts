import {
  Analysis,
  AuditTarget,
  CallOutcome,
  CallPurpose,
  DocumentFailure,
  DocumentStatus,
  EscalationReason,
  ExampleSource,
  ImprovementKind,
  InjectionSignal,
  Locale,
  RetiredReason,
  Role,
  Settlement,
  StructuredDocument,
  TextLanguage,
  Visibility,
} from '@civicconnect/contract';
import { z } from 'zod';
import {
  aiCalls,
  analyses,
  answers,
  audit,
  canaryRuns,
  chunks,
  corrections,
  documentContents,
  documents,
  faqs,
  improvements,
  injectionLog,
  injectionVerdicts,
  learned,
  routerCheckpoints,
  unansweredGroups,
  unansweredQuestions,
} from '../../db/schema/index.ts';
import type { Part } from './part.ts';

/** What the router and the detector have learned, and from whom. */
export const learnedParts: readonly Part[] = [
  { name: 'analyses', table: analyses, of: 'session', fields: { result: Analysis } },
  {
    name: 'learned',
    table: learned,
    order: ['revision'],
    fields: { language: TextLanguage, source: ExampleSource, retiredReason: RetiredReason },
  },
  { name: 'routerCheckpoint', table: routerCheckpoints, mayStand: true },
  { name: 'corrections', table: corrections, of: 'session' },
  { name: 'canaryRuns', table: canaryRuns, fields: { suspects: z.array(z.string()) } },
  {
    name: 'injectionLog',
    table: injectionLog,
    of: 'session',
    fields: { signals: z.array(InjectionSignal) },
  },
  { name: 'injectionVerdicts', table: injectionVerdicts, of: 'session', order: ['revision'] },
];

/** What the assistant and the copilot answer from, and what they answered. */
export const knowledgeParts: readonly Part[] = [
  {
    name: 'documents',
    table: documents,
    fields: {
      language: Locale,
      visibility: Visibility,
      status: DocumentStatus,
      failure: DocumentFailure,
    },
  },
  {
    name: 'documentContents',
    table: documentContents,
    fields: { structure: StructuredDocument },
    batch: 5,
  },
  { name: 'chunks', table: chunks },
  {
    name: 'faqs',
    table: faqs,
    fields: { language: Locale, visibility: Visibility, keywords: z.array(z.string()) },
  },
  { name: 'unansweredGroups', table: unansweredGroups, fields: { language: Locale } },
  { name: 'unansweredQuestions', table: unansweredQuestions, of: 'session' },
  {
    name: 'answers',
    table: answers,
    of: 'session',
    fields: {
      source: z.enum(['faq', 'documents', 'none', 'small_talk']),
      chunkIds: z.array(z.uuid()),
      escalation: EscalationReason,
    },
  },
  {
    name: 'improvements',
    table: improvements,
    fields: {
      kind: ImprovementKind,
      words: z.array(z.string()),
      sessionIds: z.array(z.string()),
      settledAs: Settlement,
    },
    idsIn: ['subject'],
  },
];

const Recorded = z.record(z.string(), z.unknown());

/** What was done and what it cost. */
export const recordParts: readonly Part[] = [
  {
    name: 'aiCalls',
    table: aiCalls,
    fields: { purpose: CallPurpose, outcome: CallOutcome },
    idsIn: ['messageId'],
    mayStand: true,
  },
  {
    name: 'audit',
    table: audit,
    fields: { actorRole: Role, targetKind: AuditTarget, before: Recorded, after: Recorded },
    idsIn: ['targetId'],
    mayStand: true,
  },
];
