import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from 'grammy/types';
import { type BotState, createBotState, methods } from './bot-methods.ts';
import { type Call, readParams } from './calls.ts';
import { breakOff, Faults, Refusal, refuseBy, untaken } from './faults.ts';

/** A Bot API on a local port that speaks Telegram's protocol: what its bots ask it is kept, with the time. */
export interface BotApi {
  /** For `TELEGRAM_API_ROOT`. */
  readonly origin: string;
  /** Of the bot that is there from the beginning. */
  readonly token: string;
  readonly calls: Call[];
  readonly faults: Faults;
  /** Another bot. */
  addBot(token: string, username: string): void;
  /** A file that a person can send: its `file_id`. */
  addFile(bytes: Buffer, name: string): string;
  /**
   * Gives updates to the bot, one after the other: to its webhook, or to whoever polls. Gives the status
   * that the webhook answered to each, 0 where it was not reached; none while the bot polls.
   */
  deliver(updates: Update | readonly Update[], token?: string): Promise<number[]>;
  /** What a chat was sent, in order. */
  sentTo(chat: string | number): Call[];
  /** Waits until `holds`; looked at after each call. Throws after `seconds`, with what was sent. */
  until(holds: () => boolean, what: string, seconds?: number): Promise<void>;
  close(): Promise<void>;
}

const firstToken = '700100200:the-stand-ins-own-token_of-tests';

const answer = (response: ServerResponse, status: number, body: unknown) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

async function callWebhook(bot: BotState, update: Update): Promise<number> {
  try {
    const response = await fetch(bot.webhook.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(bot.webhook.secret ? { 'x-telegram-bot-api-secret-token': bot.webhook.secret } : {}),
      },
      body: JSON.stringify(update),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}

interface State {
  bots: Map<string, BotState>;
  files: Map<string, { bytes: Buffer; path: string }>;
  calls: Call[];
  faults: Faults;
  watchers: Set<() => void>;
}

function sendFile({ files, faults }: State, path: string, response: ServerResponse): void {
  if (breakOff(faults.next('file', null), response)) return;
  const found = [...files.values()].find((one) => one.path === path);
  if (!found) answer(response, 404, { ok: false, error_code: 404, description: 'Not Found' });
  else response.writeHead(200, { 'content-length': found.bytes.length }).end(found.bytes);
}

async function serve(
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://telegram');
  const [, isFile, token = '', rest = ''] =
    /^\/(file\/)?bot([^/]+)\/(.+)$/.exec(decodeURIComponent(pathname)) ?? [];
  const bot = state.bots.get(token);
  if (!bot) throw new Refusal(401, 'Unauthorized');
  if (isFile) return sendFile(state, rest, response);
  const { params, files: sent } = await readParams(request);
  const chat = params.chat_id === undefined ? null : String(params.chat_id);
  const call: Call = {
    ...{ token, method: rest, params, files: sent, chat, at: Date.now() },
    ...{ taken: false, messageId: null, text: '' },
  };
  state.calls.push(call);
  const look = () => {
    for (const watch of state.watchers) watch();
  };
  look();
  const fault = state.faults.next(rest, chat);
  try {
    refuseBy(fault);
    if (fault && untaken.has(fault.kind)) return void breakOff(fault, response);
    const method = methods[rest];
    if (!method) throw new Refusal(404, 'Not Found');
    const result = await method({ bot, call, files: state.files });
    call.taken = true;
    if (!breakOff(fault, response)) answer(response, 200, { ok: true, result });
  } finally {
    look();
  }
}

function refuse(response: ServerResponse, error: unknown): void {
  const refusal =
    error instanceof Refusal ? error : new Refusal(400, `Bad Request: ${String(error)}`);
  const { code, message: description, parameters } = refusal;
  answer(response, code, {
    ...{ ok: false, error_code: code, description },
    ...(parameters ? { parameters } : {}),
  });
}

function until(state: State, holds: () => boolean, what: string, seconds: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      state.watchers.delete(look);
    };
    const look = () => {
      if (!holds()) return;
      end();
      resolve();
    };
    const timer = setTimeout(() => {
      end();
      const told = state.calls.slice(-12).map((one) => `${one.method} ${one.chat}: ${one.text}`);
      reject(new Error(`${what} did not come. Last calls:\n${told.join('\n')}`));
    }, seconds * 1000);
    state.watchers.add(look);
    look();
  });
}

export async function startBotApi(): Promise<BotApi> {
  const state: State = {
    bots: new Map([[firstToken, createBotState('tuman_murojaat_bot')]]),
    files: new Map(),
    calls: [],
    faults: new Faults(),
    watchers: new Set(),
  };
  const { bots, files, calls, faults } = state;
  const server = createServer((request, response) => {
    serve(state, request, response).catch((error: unknown) => refuse(response, error));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    token: firstToken,
    calls,
    faults,
    sentTo: (chat) =>
      calls.filter((one) => one.taken && one.messageId !== null && one.chat === String(chat)),
    addBot(token, username) {
      bots.set(token, createBotState(username));
    },
    addFile(bytes, name) {
      const id = `file-${files.size + 1}`;
      files.set(id, { bytes, path: `documents/${files.size + 1}-${name}` });
      return id;
    },
    async deliver(given, token = firstToken) {
      const bot = bots.get(token);
      if (!bot) throw new Error('no bot has this token');
      const statuses: number[] = [];
      for (const update of [given].flat()) {
        if (bot.webhook.url) statuses.push(await callWebhook(bot, update));
        else bot.give(update);
      }
      return statuses;
    },
    until: (holds, what, seconds = 20) => until(state, holds, what, seconds),
    async close() {
      for (const bot of bots.values()) bot.close();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
