import {
  chownSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DataDirInUseError, EmbeddedDatabaseError } from './errors.ts';
import { ask, Bench, isConnectedTo, serverPid } from './testing/bench.ts';
import { bundleInto } from './testing/bundle.ts';

const isRoot = process.geteuid?.() === 0;
let bench: Bench;
let pattern: Bench;
let stopped: string;
beforeAll(async () => {
  pattern = new Bench();
  stopped = pattern.dataDir();
  await (await pattern.start(stopped)).stop();
});
afterAll(() => pattern.clear());
beforeEach(() => {
  bench = new Bench();
});
afterEach(() => bench.clear());

const KEEP = 'create table kept as select 7 as n';

describe('the embedded database', () => {
  it('starts on loopback with a password of its own, and keeps its data over a restart', async () => {
    const dataDir = bench.dataDir();
    const first = await bench.start(dataDir);
    expect(first.adopted).toBe(false);
    expect(new URL(first.url)).toMatchObject({ hostname: '127.0.0.1', pathname: '/civicconnect' });
    await ask(first.url, KEEP);
    await expect(ask(first.url.replace(/:[0-9a-f]{48}@/, ':guess@'), 'select 1')).rejects.toThrow(
      /password authentication failed/,
    );
    expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);
    await first.stop();
    await first.stop();
    const second = await bench.start(dataDir);
    expect(second.adopted).toBe(false);
    expect(await ask(second.url, 'select n from kept')).toEqual([7]);
  });

  it('is durable, UTF-8, and folds the case of every script', async () => {
    const { url } = await bench.start(bench.copyOf(stopped));
    expect(
      await ask(
        url,
        `select current_setting('fsync'), current_setting('server_encoding'), lower('ЎҚУВ OʻZBEK'), current_setting('listen_addresses')`,
      ),
    ).toEqual(['on', 'UTF8', 'ўқув oʻzbek', '127.0.0.1']);
  });

  it('refuses a second application on the same folder, naming the first', async () => {
    const dataDir = bench.copyOf(stopped);
    const first = bench.app(dataDir);
    const { url } = await first.said;
    const refusal = await bench.start(dataDir).catch((error) => error);
    expect(refusal).toBeInstanceOf(DataDirInUseError);
    expect(refusal.message).toBe(
      `DATA_DIR ${dataDir} is in use by another CivicConnect (process ${first.pid}). Stop it, or set DATA_DIR to another folder.`,
    );
    expect(await ask(url, 'select 1')).toEqual([1]);
  });

  it('lets exactly one of several win that start at once on an empty folder', async () => {
    const dataDir = bench.dataDir();
    const apps = [bench.app(dataDir), bench.app(dataDir), bench.app(dataDir)];
    const said = await Promise.all(apps.map((app) => app.said));
    expect(said.filter((one) => one.url !== undefined)).toHaveLength(1);
    expect(said.filter((one) => one.error === 'DataDirInUseError')).toHaveLength(2);
    const winner = said.find((one) => one.url !== undefined);
    expect(await ask(winner?.url, 'select 1')).toEqual([1]);
  });

  it('takes over the server that survived a kill -9 of the application', async () => {
    const dataDir = bench.copyOf(stopped);
    const first = bench.app(dataDir);
    const { url } = await first.said;
    await ask(url, KEEP);
    const pid = serverPid(join(dataDir, 'postgres'));
    await first.end('SIGKILL');
    const second = bench.app(dataDir);
    expect(await second.said).toEqual({ url, adopted: true });
    expect(await ask(url, 'select n from kept')).toEqual([7]);
    expect(serverPid(join(dataDir, 'postgres'))).toBe(pid);
    await second.end('SIGTERM');
    await expect(ask(url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('recovers what was committed when application and server were both killed', async () => {
    const dataDir = bench.copyOf(stopped);
    const first = bench.app(dataDir);
    await ask((await first.said).url, KEEP);
    process.kill(serverPid(join(dataDir, 'postgres')), 'SIGSTOP');
    await first.end('SIGKILL');
    process.kill(serverPid(join(dataDir, 'postgres')), 'SIGKILL');
    const second = await bench.start(dataDir);
    expect(second.adopted).toBe(false);
    expect(await ask(second.url, 'select n from kept')).toEqual([7]);
  });

  it.runIf(process.platform === 'linux')(
    'starts anew when the server it found dies before its first word',
    async () => {
      const dataDir = bench.copyOf(stopped);
      const first = bench.app(dataDir);
      const { url } = await first.said;
      await ask(url, KEEP);
      const dying = serverPid(join(dataDir, 'postgres'));
      process.kill(dying, 'SIGSTOP');
      await first.end('SIGKILL');
      const second = bench.start(dataDir);
      await vi.waitFor(() => expect(isConnectedTo(url)).toBe(true), { timeout: 10_000 });
      process.kill(dying, 'SIGKILL');
      expect((await second).adopted).toBe(false);
      expect(await ask((await second).url, 'select n from kept')).toEqual([7]);
    },
  );

  it('brings a killed server back at the same address', async () => {
    const dataDir = bench.copyOf(stopped);
    const { url, stop } = await bench.start(dataDir);
    await ask(url, KEEP);
    const killed = serverPid(join(dataDir, 'postgres'));
    process.kill(killed, 'SIGKILL');
    const answer = () => ask(url, 'select n from kept');
    await vi.waitFor(async () => expect(await answer()).toEqual([7]), { timeout: 10_000 });
    expect(serverPid(join(dataDir, 'postgres'))).not.toBe(killed);
    await stop();
    await expect(answer()).rejects.toThrow(/ECONNREFUSED/);
  });

  it('is not misled by a pid file whose process is now somebody else', async () => {
    const dataDir = bench.copyOf(stopped);
    const lines = [process.pid, join(dataDir, 'postgres'), 1, 5432, '', '127.0.0.1', '', 'ready'];
    const note = join(dataDir, 'postgres', 'postmaster.pid');
    writeFileSync(note, `${lines.join('\n')}\n`);
    const second = await bench.start(dataDir);
    expect(second.adopted).toBe(false);
    expect(await ask(second.url, 'select 1')).toEqual([1]);
  });

  it('writes no data of people into its log', async () => {
    const dataDir = bench.copyOf(stopped);
    const { url } = await bench.start(dataDir);
    await ask(url, 'create table people (phone text primary key)');
    await ask(url, "insert into people values ('+998901234567')");
    await expect(ask(url, "insert into people values ('+998901234567')")).rejects.toThrow(/people/);
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key value');
    expect(log).not.toContain('998901234567');
  });

  it('says what is missing when the password of existing data is gone', async () => {
    const dataDir = bench.copyOf(stopped);
    rmSync(join(dataDir, 'postgres.password'));
    await expect(bench.start(dataDir)).rejects.toThrow(/postgres\.password .*ENOENT.*backup/);
  });
});

describe.runIf(isRoot)('started by root', () => {
  it('runs the server as another user', async () => {
    const dataDir = bench.copyOf(stopped);
    await bench.start(dataDir);
    const status = readFileSync(`/proc/${serverPid(join(dataDir, 'postgres'))}/status`, 'utf8');
    expect(Number(/^Uid:\s+(\d+)/m.exec(status)?.[1])).toBeGreaterThan(0);
  });

  it('keeps the data where that user can go when it cannot enter the folder, and finds it again', async () => {
    const dataDir = bench.dataDir('closed', 0o700);
    rmSync(bench.elsewhere, { recursive: true });
    const lines: string[] = [];
    const umask = process.umask(0o077);
    const first = await bench.start(dataDir, { info: (line) => lines.push(line) });
    process.umask(umask);
    expect(lines).toEqual([expect.stringContaining(bench.elsewhere)]);
    await ask(first.url, KEEP);
    await first.stop();
    const moved = join(bench.root, 'moved');
    renameSync(dataDir, moved);
    const second = await bench.start(moved);
    expect(await ask(second.url, 'select n from kept')).toEqual([7]);
    await second.stop();
    rmSync(bench.elsewhere, { recursive: true });
    await expect(bench.start(moved)).rejects.toThrow(EmbeddedDatabaseError);
  });

  it('hands data that a backup brought back as root to the user that runs it', async () => {
    const restored = bench.copyOf(stopped);
    expect(statSync(join(restored, 'postgres')).uid).toBe(0);
    const { url } = await bench.start(restored);
    expect(await ask(url, 'select 1')).toEqual([1]);
    expect(statSync(join(restored, 'postgres', 'base')).uid).toBeGreaterThan(0);
  });

  it('works as an ordinary user too, with packages whose post-install step never ran', async () => {
    const home = join(bench.root, 'clone');
    const command = [await bundleInto(home)];
    const dataDir = bench.dataDir('user');
    mkdirSync(dataDir);
    for (const path of [home, dataDir]) chownSync(path, 65_534, 65_534);
    const app = bench.app(dataDir, { command, uid: 65_534, cwd: home });
    const said = await app.said;
    expect(said).toMatchObject({ adopted: false });
    await ask(said.url, KEEP);
    expect(statSync(join(dataDir, 'postgres')).uid).toBe(65_534);
    const other = bench.app(dataDir, { command, uid: 65_534, cwd: home });
    expect((await other.said).error).toBe('DataDirInUseError');
    await app.end('SIGTERM');
    const again = bench.app(dataDir, { command, uid: 65_534, cwd: home });
    expect(await ask((await again.said).url, 'select n from kept')).toEqual([7]);
    await again.end('SIGTERM');
  });
});
