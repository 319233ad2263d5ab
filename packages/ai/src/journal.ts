/** What a brain was taught, kept outside its thread so that a new thread can be taught the same. */
import type { Brain } from './brain.ts';
import type { Verdict } from './injection/memory.ts';
import type { DepartmentText } from './router/departments.ts';
import type { Example } from './router/model.ts';
import type { BrainMethod } from './worker-messages.ts';

interface Taught {
  departments: DepartmentText[];
  /** What was learned together. */
  batch: Example[];
  /** Since then, in order: replayed one by one, so that the new model equals the lost one. */
  learned: Example[];
  verdicts: Verdict[];
}

export interface JournalEntry {
  method: BrainMethod;
  args: readonly unknown[];
}

export class Journal {
  private readonly organizations = new Map<string, Taught>();

  /** Whether this organization was loaded: only then does the journal hold what it is taught. */
  knows(organizationId: unknown): boolean {
    return typeof organizationId === 'string' && this.organizations.has(organizationId);
  }

  load(...[organizationId, departments, examples, batch]: Parameters<Brain['load']>): void {
    const together = batch ?? examples.length;
    this.organizations.set(organizationId, {
      departments,
      batch: examples.slice(0, together),
      learned: examples.slice(together),
      verdicts: this.organizations.get(organizationId)?.verdicts ?? [],
    });
  }

  forget(...[organizationId]: Parameters<Brain['forget']>): void {
    this.organizations.delete(organizationId);
  }

  learn(...[organizationId, example]: Parameters<Brain['learn']>): void {
    this.unlearn(organizationId, example.id);
    this.organizations.get(organizationId)?.learned.push(example);
  }

  unlearn(...[organizationId, exampleId]: Parameters<Brain['unlearn']>): void {
    const taught = this.organizations.get(organizationId);
    if (taught === undefined) return;
    taught.batch = taught.batch.filter((example) => example.id !== exampleId);
    taught.learned = taught.learned.filter((example) => example.id !== exampleId);
  }

  setDepartments(...[organizationId, departments]: Parameters<Brain['setDepartments']>): void {
    const taught = this.organizations.get(organizationId);
    if (taught !== undefined) taught.departments = departments;
  }

  setVerdicts(...[organizationId, verdicts]: Parameters<Brain['setVerdicts']>): void {
    const taught = this.organizations.get(organizationId);
    if (taught !== undefined) taught.verdicts = verdicts;
  }

  /** The calls that teach an empty brain all of it. */
  replay(): JournalEntry[] {
    const entries: JournalEntry[] = [];
    for (const [organizationId, taught] of this.organizations) {
      const { departments, batch, learned, verdicts } = taught;
      entries.push({
        method: 'load',
        args: [organizationId, departments, [...batch, ...learned], batch.length],
      });
      entries.push({ method: 'setVerdicts', args: [organizationId, verdicts] });
    }
    return entries;
  }
}
