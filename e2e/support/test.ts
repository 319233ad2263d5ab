import { test as base, expect } from '@playwright/test';
import { openVisitor, type Visitor, type VisitorOptions } from './visitor.ts';

export { expect } from '@playwright/test';

/** Opens a visitor with a browser of their own. */
export type Visit = (options?: VisitorOptions) => Promise<Visitor>;

/**
 * The tests' own `test`: visitors with browsers of their own, and the promise that none of their
 * pages had a fault.
 */
export const test = base.extend<{ visit: Visit }>({
  visit: async ({ browser }, use) => {
    const opened: Visitor[] = [];
    await use(async (options = {}) => {
      const visitor = await openVisitor(browser, options);
      opened.push(visitor);
      return visitor;
    });
    const faults = opened.flatMap((visitor) => visitor.faults.found());
    for (const { context } of opened) await context.close();
    expect(faults, 'faults on the pages').toEqual([]);
  },
});
