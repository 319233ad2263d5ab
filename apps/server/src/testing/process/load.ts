import { randomUUID } from 'node:crypto';
import { type Message, ProblemError } from '@civicconnect/contract';
import { connect, type Live } from '../live.ts';
import { isRefusal, type RemotePerson } from './people.ts';
import { secret } from './secrets.ts';

/** A text somebody sent, and what came back before the connection broke off, if anything. */
export interface Sending {
  clientId: string;
  text: string;
  acknowledged: Message | null;
  /** Turned down by the product (a limit): such a text must never appear. */
  refused: boolean;
}

/** Somebody who talks in one session without a pause, over HTTP or over a socket. */
export class Talker {
  readonly sendings: Sending[] = [];
  readonly person: RemotePerson;
  readonly sessionId: string;
  readonly #over: 'http' | 'socket';

  constructor(person: RemotePerson, sessionId: string, over: 'http' | 'socket') {
    this.person = person;
    this.sessionId = sessionId;
    this.#over = over;
  }

  /** Sends one message after the other until the product no longer answers, or has enough. */
  async talk(url: string): Promise<void> {
    const live = this.#over === 'socket' ? await connect({ url }, this.person) : null;
    try {
      while (await this.#say(url, live));
    } finally {
      live?.close();
    }
  }

  async #say(url: string, live: Live | null): Promise<boolean> {
    const text = secret(`Xabar ${this.sendings.length + 1}`);
    const clientId = randomUUID();
    const sending: Sending = { clientId, text, acknowledged: null, refused: false };
    this.sendings.push(sending);
    const body = { sessionId: this.sessionId, text, clientId };
    try {
      sending.acknowledged = await (live ? ask(live, body) : this.#post(url, body));
      return true;
    } catch (error) {
      sending.refused = isRefusal(error);
      return false;
    }
  }

  async #post(url: string, body: { sessionId: string; text: string; clientId: string }) {
    return (await this.person.at(url).sendMessage({ body })).message;
  }

  /** Sends again what was never acknowledged, as every client does when it is back. */
  async retry(url: string): Promise<void> {
    for (const sending of this.sendings) {
      if (sending.acknowledged || sending.refused) continue;
      const { clientId, text } = sending;
      sending.acknowledged = await this.#post(url, { sessionId: this.sessionId, text, clientId });
    }
  }
}

/** Rejects when the connection ends before the answer. */
async function ask(live: Live, body: { sessionId: string; text: string; clientId: string }) {
  const broken = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error('the connection ended'));
    if (live.socket.disconnected) fail();
    live.socket.once('disconnect', fail);
  });
  const answer = await Promise.race([live.ask('send_message', body), broken]);
  live.socket.removeAllListeners('disconnect');
  if (!answer.ok) throw new ProblemError(answer.problem, null);
  return answer.message;
}
