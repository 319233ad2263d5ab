import type { Attachment } from '@civicconnect/contract';
import { ProblemError } from '../api/problem.ts';
import type { SendFile } from './send-file.ts';

/**
 * `queued`: others go first. `sending`: `share` of it has left. `waiting`: no network, goes by itself
 * when it returns. `refused`: with the server's reason. `done`: the server has it.
 */
export interface Upload {
  key: string;
  name: string;
  /** Bytes, as picked. */
  size: number;
  state: 'queued' | 'sending' | 'waiting' | 'refused' | 'done';
  share: number;
  reason: string | null;
  /** Another attempt could end otherwise. */
  mayAgain: boolean;
  attachment: Attachment | null;
}

export interface Uploads {
  entries(): readonly Upload[];
  subscribe(listener: () => void): () => void;
  /** Takes files in; gives how many there was no more room for. */
  add(files: readonly File[]): number;
  /** Stops it, or takes it out again. */
  remove(key: string): void;
  retry(key: string): void;
  /** Tries again what waits for the network. */
  flush(): void;
  /** Puts back what an earlier visit had uploaded. */
  restore(attachments: readonly Attachment[]): void;
  /** Empties the list because the files went with a message. */
  clear(): void;
}

interface Options {
  most: number;
  /** Bytes. What is larger is refused here already, with this sentence. */
  largest: number;
  tooLarge: string;
  /** Taken back on the server, without anybody waiting. */
  forget: (attachment: Attachment) => void;
}

/** So many leave at a time. */
const atOnce = 2;
let keys = 0;

/** Files on their way to the server, in the order they were picked. */
export function openUploads(send: SendFile, options: Options): Uploads {
  const listeners = new Set<() => void>();
  const files = new Map<string, { file: File; stop: AbortController }>();
  let entries: readonly Upload[] = [];

  function keep(next: readonly Upload[]) {
    entries = next;
    for (const listener of [...listeners]) listener();
  }
  function change(key: string, to: Partial<Upload>) {
    keep(entries.map((entry) => (entry.key === key ? { ...entry, ...to } : entry)));
  }
  async function start({ key }: Upload): Promise<void> {
    const known = files.get(key);
    if (!known) return;
    change(key, { state: 'sending', share: 0, reason: null });
    const onProgress = (share: number) => change(key, { share });
    try {
      const attachment = await send(known.file, { onProgress, signal: known.stop.signal });
      if (known.stop.signal.aborted) return options.forget(attachment);
      files.delete(key);
      change(key, { state: 'done', share: 1, attachment });
    } catch (error) {
      if (known.stop.signal.aborted) return;
      const refused = error instanceof ProblemError && error.problem.status < 500;
      if (refused) {
        const { status, detail } = error.problem;
        change(key, {
          state: 'refused',
          reason: detail,
          mayAgain: status !== 413 && status !== 415,
        });
      } else change(key, { state: 'waiting' });
    }
    work();
  }
  function work() {
    const busy = entries.filter(({ state }) => state === 'sending').length;
    const next = entries.filter(({ state }) => state === 'queued').slice(0, atOnce - busy);
    for (const entry of next) void start(entry);
  }
  function requeue(keysOf: (entry: Upload) => boolean) {
    keep(entries.map((entry) => (keysOf(entry) ? { ...entry, state: 'queued' } : entry)));
    work();
  }
  return {
    entries: () => entries,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    add(picked) {
      const room = Math.max(0, options.most - entries.length);
      const more = picked.slice(0, room).map((file): Upload => {
        keys += 1;
        const key = `upload-${keys}`;
        const { name, size } = file;
        const common = { key, name, size, share: 0, mayAgain: false, attachment: null };
        if (size > options.largest)
          return { ...common, state: 'refused', reason: options.tooLarge };
        files.set(key, { file, stop: new AbortController() });
        return { ...common, state: 'queued', reason: null };
      });
      keep([...entries, ...more]);
      work();
      return picked.length - more.length;
    },
    remove(key) {
      const entry = entries.find((one) => one.key === key);
      files.get(key)?.stop.abort();
      files.delete(key);
      if (entry?.attachment) options.forget(entry.attachment);
      keep(entries.filter((one) => one.key !== key));
      work();
    },
    retry: (key) => requeue((entry) => entry.key === key && files.has(key)),
    flush: () => requeue((entry) => entry.state === 'waiting'),
    restore(attachments) {
      const known = new Set(entries.map(({ attachment }) => attachment?.id));
      const more = attachments
        .filter(({ id }) => !known.has(id))
        .map((attachment): Upload => {
          const { id: key, name, size } = attachment;
          const common = { key, name, size, share: 1, reason: null, mayAgain: false };
          return { ...common, state: 'done', attachment };
        });
      if (more.length > 0) keep([...more, ...entries]);
    },
    clear: () => keep([]),
  };
}

/** What the server has, in the order it was picked. */
export function attachmentsOf(entries: readonly Upload[]): Attachment[] {
  return entries.flatMap(({ attachment }) => (attachment ? [attachment] : []));
}

/** Whether something is still on its way, or waits to be. */
export const isUnderWay = (entries: readonly Upload[]): boolean =>
  entries.some(({ state }) => state === 'queued' || state === 'sending' || state === 'waiting');

/** Whether something was picked that the server does not take. */
export const hasRefused = (entries: readonly Upload[]): boolean =>
  entries.some(({ state }) => state === 'refused');
