import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createThreadedBrain } from './threaded-brain.ts';

/** How nice each thread of this process is; nothing where threads cannot be told apart. */
function niceness(): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc/self/task').map((thread) => {
    const stat = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8');
    // The name in brackets may hold spaces: the nineteenth field is the seventeenth after it.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16]);
  });
}

it('the thread of the brain gives way to that of messages', async () => {
  const before = niceness();
  const brain = createThreadedBrain(new URL('./worker.ts', import.meta.url));
  await brain.detectLanguage('Koʻchamizda suv yoʻq');
  const nicest = Math.max(...niceness(), 0);
  await brain.close();
  const usual = Math.min(...before);
  expect(nicest).toBe(process.platform === 'linux' ? Math.min(19, usual + 5) : 0);
  // This thread, the first, stays as it was.
  expect(niceness()[0]).toBe(before[0]);
});
