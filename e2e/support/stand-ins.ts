import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(
  new URL('../../apps/server/src/testing/stand-ins.ts', import.meta.url),
);

/** What becomes of the next calls of the bot's; see the stand-in of Telegram. */
type TelegramFault = { kind: 'blocked' | 'rubbish' | 'error' };

/** A browser of nobody's, as its push service knows it. */
export interface PushBrowser {
  endpoint: string;
  keys: { p256dh: string; auth: string };
}

/** The other sides of the program, on ports of this machine, in a process of their own. */
export interface StandIns {
  /** Of a bot that Telegram knows. */
  token: string;
  /** What the program is started with to reach them. */
  env: Record<string, string>;
  /** A person writes to the bot. */
  write(from: number, text: string): Promise<unknown>;
  /** What the bot has sent to a chat. */
  readIn(chat: number): Promise<string[]>;
  planTelegram(
    match: { method?: string; chat?: number },
    fault: TelegramFault,
    times: number,
  ): Promise<null>;
  clearTelegram(): Promise<null>;
  /** What a phone was sent. */
  smsTo(phone: string): Promise<string[]>;
  planSms(fault: { status: number }): Promise<null>;
  setBalance(amount: number): Promise<null>;
  /** What came for an e-mail address, as it came. */
  mailTo(address: string): Promise<string[]>;
  newBrowser(): Promise<PushBrowser>;
  /** What a browser has shown. */
  pushedTo(endpoint: string): Promise<{ title: string; body: string; url: string }[]>;
  stop(): Promise<void>;
}

interface Answer {
  id: number;
  result?: unknown;
  error?: string;
}

export async function startStandIns(): Promise<StandIns> {
  const child = fork(program, { execArgv: ['--import', 'tsx'] });
  const asked = new Map<number, (answer: Answer) => void>();
  const answered = (id: number) =>
    new Promise<unknown>((resolve, reject) => {
      asked.set(id, ({ result, error }) => (error ? reject(new Error(error)) : resolve(result)));
    });
  child.on('message', (message) => {
    const answer = message as Answer;
    asked.get(answer.id)?.(answer);
    asked.delete(answer.id);
  });
  let last = 0;
  const ask =
    (name: string) =>
    async (...args: unknown[]) => {
      last += 1;
      const answer = answered(last);
      child.send({ id: last, name, args });
      return answer as Promise<never>;
    };
  const ended = once(child, 'exit');
  const early = ended.then(() => Promise.reject(new Error('the stand-ins did not start')));
  const { token, env } = (await Promise.race([answered(0), early])) as Pick<
    StandIns,
    'token' | 'env'
  >;
  early.catch(() => undefined);
  return {
    token,
    env,
    write: ask('write'),
    readIn: ask('readIn'),
    planTelegram: ask('planTelegram'),
    clearTelegram: ask('clearTelegram'),
    smsTo: ask('smsTo'),
    planSms: ask('planSms'),
    setBalance: ask('setBalance'),
    mailTo: ask('mailTo'),
    newBrowser: ask('newBrowser'),
    pushedTo: ask('pushedTo'),
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}
