/** How routing grows with what staff teach: departments known by their names first, then lesson by lesson. */
import { createBrain } from '../brain.ts';
import type { DepartmentText } from '../router/departments.ts';
import { domainOf } from './domains.ts';
import { grouped, timed } from './measures.ts';
import { exampleOf, figuresOf, measuredOrganization, routeRow, routeRows } from './routing.ts';
import { placeOf, type Row } from './rows.ts';

const steps = [0, 50, 100, 200, 500, 1000, 2000, 3000];
/** Where the promise is given; what comes after shows where it goes. */
const headline = 1000;
/** Labels that say a row belongs nowhere. */
const nowhere = new Set(['oos', 'none']);
const mostTests = 1000;

/**
 * Which department each label belongs to: what the rows say, the domains of a known set, the label
 * itself when there are no more labels than departments; else labels in the order of the alphabet
 * are dealt out in equal runs.
 */
function departmentsOf(rows: readonly Row[], count: number): Map<string, string> {
  const labels = [...new Set(rows.map((row) => row.label))].sort();
  const said = new Map(rows.map((row) => [row.label, row.department]));
  const perDepartment = Math.ceil(labels.length / count);
  return new Map(
    labels.map((label, at) => {
      const own = labels.length <= count ? label : `part-${Math.floor(at / perDepartment) + 1}`;
      return [label, said.get(label) ?? domainOf(label) ?? own];
    }),
  );
}

const readable = (label: string): string => label.replaceAll(/[_-]+/g, ' ');

/** A department as an administrator would enter it: its name, and what it is for in a list of its subjects. */
function describedDepartment(id: string, labels: readonly string[]): DepartmentText {
  const subjects = labels.filter((label) => label !== id).map(readable);
  const description = subjects.join(', ');
  return { id, names: { en: readable(id) }, descriptions: { en: description }, active: true };
}

/**
 * Half of the rows (1,000 at most) test, the others arrive one by one: each is routed, then staff confirm or
 * correct it, and the model learns it. Measured before the first lesson and after
 * 50 to 3,000; `misrouted` counts the lessons that overruled the model, the figures on top are those after 1,000.
 */
export async function measureCurve(rows: readonly Row[], departments: number) {
  const known = rows.filter((row) => !nowhere.has(row.label));
  const departmentOf = departmentsOf(known, departments);
  const labelled = known
    .map((row) => ({ ...row, label: departmentOf.get(row.label) ?? row.label, intent: row.label }))
    .sort((one, other) => placeOf(one) - placeOf(other));
  const test = labelled.slice(0, Math.min(mostTests, Math.floor(labelled.length / 2)));
  const stream = labelled.slice(test.length);
  const brain = createBrain();
  const texts = [...grouped(labelled, (row) => row.label)].map(([id, group]) =>
    describedDepartment(id, [...new Set(group.map((row) => row.intent))].sort()),
  );
  await brain.load(measuredOrganization, texts, []);
  const curve: (ReturnType<typeof figuresOf> & { corrections: number; misrouted: number })[] = [];
  let learned = 0;
  let misrouted = 0;
  let learnMs = 0;
  for (const corrections of steps.filter((step) => step <= stream.length)) {
    for (const row of stream.slice(learned, corrections)) {
      const { right } = await routeRow(brain, row);
      if (!right) misrouted += 1;
      const example = exampleOf(row, `row-${learned}`, right ? 'confirmed' : 'corrected');
      const [, ms] = await timed(1, () => brain.learn(measuredOrganization, example));
      learnMs += ms;
      learned += 1;
    }
    curve.push({ corrections, misrouted, ...figuresOf(await routeRows(brain, test)) });
  }
  const last = curve.filter(({ corrections }) => corrections <= headline).pop();
  return {
    accuracy: last?.accuracy ?? null,
    top3: last?.top3 ?? null,
    ece: last?.ece ?? null,
    departments: texts.length,
    curve,
    learnMs: Math.round((learnMs / Math.max(1, learned)) * 1000) / 1000,
    rows: test.length,
  };
}
