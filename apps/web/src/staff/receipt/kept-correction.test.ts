import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepCorrection, keptCorrection } from './kept-correction.ts';
import type { Moved } from './use-receipt.ts';

const moved: Moved = {
  correctionId: 'correction-1',
  sessionId: 'session-1',
  number: '1 042',
  department: 'Yoʻllar',
  similarNow: 2,
  undoUntil: 600_000,
  state: 'done',
};

beforeEach(() => {
  const stored = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

it('remembers the last correction until it may no longer be taken back', () => {
  keepCorrection('staff-1', moved);
  expect(keptCorrection('staff-1', 599_999)).toEqual(moved);
  expect(keptCorrection('staff-1', 600_000)).toBeNull();
});

it('is nobody else’s, and gone once it was taken back', () => {
  keepCorrection('staff-1', moved);
  expect(keptCorrection('staff-2', 0)).toBeNull();
  keepCorrection('staff-1', null);
  expect(keptCorrection('staff-1', 0)).toBeNull();
});

it('does without storage', () => {
  vi.stubGlobal('sessionStorage', undefined);
  keepCorrection('staff-1', moved);
  expect(keptCorrection('staff-1', 0)).toBeNull();
});
