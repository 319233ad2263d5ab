import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.mjs';
import { checkNode, isInstalled } from './install.mjs';
import { withLock } from './lock.mjs';
import { addUp, sayResult, settle, sumOfPlaywright, sumOfVitest } from './suites.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'civic-scripts-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe('Node.js', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('%s will do', (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });
  it.each(['20.18.9', '18.20.0', '16.0.0'])('%s is refused in one line', (version) => {
    expect(() => checkNode(version)).toThrow(
      `Node.js ${version} is too old: install 20.19 or newer from https://nodejs.org`,
    );
  });
});

describe('whether the packages are installed', () => {
  const wanted = {
    '': {},
    'packages/own': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/other-platform': { version: '1.0.0', optional: true },
    'node_modules/@own/own': { link: true },
    'packages/own/node_modules/a': { version: '2.0.0' },
  };
  const { 'node_modules/other-platform': _other, '': _root, ...present } = wanted;
  function installed(found: object | undefined): boolean {
    write('package-lock.json', JSON.stringify({ packages: wanted }));
    if (found) write('node_modules/.package-lock.json', JSON.stringify({ packages: found }));
    return isInstalled(root);
  }

  it('they are when all is there but what other platforms need', () => {
    expect(installed(present)).toBe(true);
  });
  it.each([
    ['nothing was ever installed', undefined],
    ['one is missing', { ...present, 'packages/own/node_modules/a': undefined }],
    ['one is old', { ...present, 'node_modules/a': { version: '0.9.0' } }],
    ['an optional one is old', { ...present, 'node_modules/other-platform': { version: '0.9.0' } }],
    ['a workspace is not linked', { ...present, 'node_modules/@own/own': undefined }],
  ])('they are not when %s', (_why, found) => {
    expect(installed(found)).toBe(false);
  });
});

describe('the fingerprint of sources', () => {
  const print = () => fingerprint(root, [join(root, 'src'), join(root, 'missing')]);
  it('follows contents and names, and nothing else', () => {
    write('src/a.ts', 'one');
    const first = print();
    write('src/a.ts', 'one');
    write('src/a.test.ts', 'a test');
    write('src/node_modules/x.js', 'installed');
    expect(print()).toBe(first);
    write('src/a.ts', 'two');
    const second = print();
    expect(second).not.toBe(first);
    write('src/deep/b.ts', '');
    expect(print()).not.toBe(second);
  });
});

describe('a lock', () => {
  const gate = () => {
    let open = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    return { open, opened };
  };

  it('lets one work at a time, and tells the other whom it waits for', async () => {
    const file = join(root, 'lock');
    const { open, opened } = gate();
    const order: string[] = [];
    const first = withLock(
      file,
      () => {},
      async () => {
        order.push('first begins');
        await opened;
        order.push('first ends');
      },
    );
    const second = withLock(
      file,
      (pid) => {
        order.push(`waits for ${pid === process.pid ? 'us' : pid}`);
        open();
      },
      async () => order.push('second'),
    );
    await Promise.all([first, second]);
    expect(order).toEqual(['first begins', 'waits for us', 'first ends', 'second']);
  });

  it('is freed by a failure, and taken from the dead', async () => {
    const file = join(root, 'lock');
    const fail = () => Promise.reject(new Error('broken'));
    await expect(withLock(file, () => {}, fail)).rejects.toThrow('broken');
    write('lock', '4194303999\n');
    expect(
      await withLock(
        file,
        () => {},
        async () => 'done',
      ),
    ).toBe('done');
    write('lock', '');
    utimesSync(file, 1, 1);
    expect(
      await withLock(
        file,
        () => {},
        async () => 'done',
      ),
    ).toBe('done');
  });
});

describe('what the tests came to', () => {
  it('sums Vitest, counting a file that could not be read', () => {
    const failure = {
      status: 'failed',
      fullName: 'a cat flies',
      failureMessages: ['It fell\n  at 1'],
    };
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      testResults: [
        { name: 'cat.test.ts', status: 'failed', assertionResults: [failure] },
        { name: 'dog.test.ts', status: 'failed', assertionResults: [], message: 'No such dog' },
        { name: 'cow.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    };
    expect(sumOfVitest(report)).toEqual({
      passed: 5,
      failed: 2,
      notes: ['failed: a cat flies (It fell)', 'failed: dog.test.ts (No such dog)'],
    });
  });

  it('sums Playwright, and names what passed only at the second try', () => {
    const results = [{ error: { message: '\u001b[31mtimed out\u001b[39m\nCall log' } }, {}];
    const spec = (title: string, status: string) => ({
      file: 'inbox.spec.ts',
      title,
      tests: [{ status, results }],
    });
    const report = {
      stats: { expected: 3, flaky: 1, unexpected: 1, skipped: 0 },
      suites: [
        {
          specs: [spec('opens', 'expected')],
          suites: [{ specs: [spec('scrolls', 'flaky'), spec('closes', 'unexpected')] }],
        },
      ],
      errors: [{ message: 'No browser' }],
    };
    expect(sumOfPlaywright(report)).toEqual({
      passed: 4,
      failed: 2,
      notes: [
        'passed at the second try: inbox.spec.ts: scrolls (timed out)',
        'failed: inbox.spec.ts: closes (timed out)',
        'failed: browser tests (No browser)',
      ],
    });
  });

  it('a run without a report, or that ends badly, never counts as passed', () => {
    const badly = (code: number) => [`failed: the run itself, exit code ${code}`];
    expect(settle(sumOfVitest(undefined), 1)).toEqual({ passed: 0, failed: 1, notes: badly(1) });
    const nine = { passed: 9, failed: 0 };
    expect(settle(nine, 130)).toEqual({ passed: 9, failed: 1, notes: badly(130) });
    expect(settle({ passed: 9, failed: 2 }, 1)).toEqual({ passed: 9, failed: 2, notes: [] });
  });

  it('says it in the line that is looked for', () => {
    const sum = addUp([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3, notes: ['failed: one of three'] },
    ]);
    expect(sayResult(sum)).toBe('failed: one of three\n3 passed, 3 failed');
  });
});
