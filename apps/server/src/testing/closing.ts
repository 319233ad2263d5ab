const open: (() => Promise<unknown>)[] = [];

/**
 * Closes something after the test file, the last that was opened first. Vitest takes its own hooks only
 * while it reads a file: one that a test or another hook asks for is never called.
 */
export function afterFile(close: () => Promise<unknown>): void {
  open.push(close);
}

/** Closes everything, also when something does not close. */
export async function closeAll(): Promise<void> {
  const failures: unknown[] = [];
  for (const close of open.splice(0).reverse()) {
    await close().catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, 'not everything was closed');
}
