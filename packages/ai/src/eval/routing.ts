/** Routing measured on the brain that production runs: labels stand for departments. */
import { type Brain, createBrain } from '../brain.ts';
import type { DepartmentText } from '../router/departments.ts';
import type { Example } from '../router/model.ts';
import { calibrationError, type Judged, share, shareBy, timed } from './measures.ts';
import type { Row } from './rows.ts';

export interface RoutingReport {
  accuracy: number | null;
  top3: number | null;
  ece: number | null;
  /** Of the messages sure enough to be routed, how many were. */
  routed: number | null;
  routedAccuracy: number | null;
  byLang: Record<string, number | null>;
  /** CPU of a whole analysis. */
  msPerMessage: number;
  trainMs: number;
  rows: number;
  trainRows: number;
}

const organizationId = 'measured';
/** Nothing is held back for being unsure or suspicious: what would be chosen is what is measured. */
const settings = { floor: 0, injectionBlock: 2, injectionIsolate: 2, contextChars: 2000 };
const productionFloor = 0.35;

export interface RoutedRow extends Judged {
  row: Row;
  top3: boolean;
}

/** A department that is known by nothing but its examples. */
function bareDepartment(id: string): DepartmentText {
  return { id, names: {}, descriptions: {}, active: true };
}

export function exampleOf(row: Row, id: string, source: Example['source'] = 'seed'): Example {
  return { id, text: row.text, departmentId: row.label, source, sessionId: null };
}

export async function routeRow(brain: Brain, row: Row): Promise<RoutedRow> {
  const { candidates, decision } = await brain.analyze({
    organizationId,
    text: row.text,
    settings,
  });
  const names = candidates.map((candidate) => candidate.departmentId);
  return {
    row,
    confidence: decision?.confidence ?? 0,
    right: names[0] === row.label,
    top3: names.includes(row.label),
  };
}

export async function routeRows(brain: Brain, rows: readonly Row[]): Promise<RoutedRow[]> {
  const routed: RoutedRow[] = [];
  for (const row of rows) routed.push(await routeRow(brain, row));
  return routed;
}

export function figuresOf(routed: readonly RoutedRow[]) {
  const sure = routed.filter(({ confidence }) => confidence >= productionFloor);
  return {
    accuracy: share(routed.filter(({ right }) => right).length, routed.length),
    top3: share(routed.filter(({ top3 }) => top3).length, routed.length),
    ece: calibrationError(routed),
    routed: share(sure.length, routed.length),
    routedAccuracy: share(sure.filter(({ right }) => right).length, sure.length),
  };
}

/** Trains from nothing on `train`, then routes `test`. */
export async function measureRouting(train: readonly Row[], test: readonly Row[]) {
  const brain = createBrain();
  const labels = [...new Set(train.map((row) => row.label))];
  const examples = train.map((row, at) => exampleOf(row, `row-${at}`));
  const [, trainMs] = await timed(1, () =>
    brain.load(organizationId, labels.map(bareDepartment), examples),
  );
  const [routed, msPerMessage] = await timed(test.length, () => routeRows(brain, test));
  const report: RoutingReport = {
    ...figuresOf(routed),
    byLang: shareBy(
      routed,
      ({ row }) => row.lang,
      ({ right }) => right,
    ),
    msPerMessage,
    trainMs,
    rows: test.length,
    trainRows: train.length,
  };
  return report;
}

export const measuredOrganization = organizationId;
