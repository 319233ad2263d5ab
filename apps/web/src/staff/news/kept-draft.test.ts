import { describe, expect, it } from 'vitest';
import { createKeptDraft } from './kept-draft.ts';

interface Choices {
  quiet: string[];
  email: string[];
}

/** A draft whose saves end when the test says so. */
function draft() {
  const saves: { value: Choices; end: (error?: Error) => void }[] = [];
  const shown: Choices[] = [];
  const change = createKeptDraft<Choices>({
    kept: { quiet: [], email: [] },
    save: (value) =>
      new Promise<void>((resolve, reject) => {
        saves.push({ value, end: (error) => (error ? reject(error) : resolve()) });
      }),
    show: (value) => shown.push(value),
  });
  const quiet = (kind: string) => change((now) => ({ ...now, quiet: [...now.quiet, kind] }));
  const email = (kind: string) => change((now) => ({ ...now, email: [...now.email, kind] }));
  return { saves, quiet, email, latest: () => shown.at(-1) };
}

describe('createKeptDraft', () => {
  it('shows every step at once and undoes none by the next, wherever they were taken', async () => {
    const { saves, quiet, email, latest } = draft();
    const first = quiet('queued');
    const second = email('assigned');
    const third = email('triage');
    expect(latest()).toEqual({ quiet: ['queued'], email: ['assigned', 'triage'] });
    expect(saves).toHaveLength(1);
    saves[0]?.end();
    await first;
    expect(latest()).toEqual({ quiet: ['queued'], email: ['assigned', 'triage'] });
    expect(saves).toHaveLength(2);
    expect(saves[1]?.value).toEqual({ quiet: ['queued'], email: ['assigned', 'triage'] });
    saves[1]?.end();
    await Promise.all([second, third]);
  });

  it('takes back only what was refused', async () => {
    const { saves, quiet, email, latest } = draft();
    const first = quiet('queued');
    const second = email('assigned');
    saves[0]?.end(new Error('no network'));
    await expect(first).rejects.toThrow('no network');
    expect(latest()).toEqual({ quiet: [], email: ['assigned'] });
    expect(saves[1]?.value).toEqual({ quiet: [], email: ['assigned'] });
    saves[1]?.end();
    await second;
  });
});
