/**
 * One Socket.IO connection over a WebSocket: what the widget needs of Engine.IO protocol 4 and
 * Socket.IO protocol 5, texts only, one namespace (socket.io/docs/v4/engine-io-protocol and
 * socket.io-protocol). The official client does much more, and alone weighs half of what the whole
 * widget may (docs/decisions/0035-the-widget.md).
 */
export interface Wire {
  /** Sends an event and gives what the server answers. Rejects when no answer comes in time. */
  ask(event: string, payload: object): Promise<unknown>;
  /** Sends an event where nobody waits for an answer. */
  tell(event: string, payload: object): void;
  close(): void;
}

interface WireListener {
  /** Admitted: events may be sent. */
  ready(): void;
  /** Not admitted, with the status of the problem; `ended` follows. */
  refused(status: number | undefined): void;
  heard(event: string, payload: unknown): void;
  /** Once, whatever the reason; nothing is heard after it. */
  ended(): void;
}

// The first character of a text is Engine.IO's, the second, of a message, is Socket.IO's.
const [opened, ping, pong] = ['0', '2', '3'];
const [connect, disconnect, event, answer, refusal] = ['40', '41', '42', '43', '44'];
const answerMs = 10_000;
const helloMs = 20_000;

export function openWire(
  address: string,
  auth: () => Promise<object>,
  listener: WireListener,
): Wire {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (said: unknown) => void>();
  let asked = 0;
  let isReady = false;
  let silence = helloMs;
  let watch: ReturnType<typeof setTimeout>;

  const close = () => {
    clearTimeout(watch);
    socket.onmessage = socket.onclose = null;
    socket.close();
    queueMicrotask(listener.ended);
  };
  /** A connection that died without a word is noticed by the pings that do not come. */
  const listenOn = () => {
    clearTimeout(watch);
    watch = setTimeout(close, silence);
  };
  const read = (text: string) => {
    const at = text.indexOf('[');
    const body = at < 0 ? text.slice(2) : text.slice(at);
    switch (text.slice(0, 2)) {
      case connect:
        isReady = true;
        listener.ready();
        break;
      case event: {
        const [name, payload] = JSON.parse(body);
        listener.heard(name, payload);
        break;
      }
      case answer: {
        const id = Number(text.slice(2, at));
        waiting.get(id)?.(JSON.parse(body)[0]);
        waiting.delete(id);
        break;
      }
      case refusal:
        listener.refused(JSON.parse(text.slice(2)).data?.status);
        close();
        break;
      case disconnect:
        close();
        break;
    }
  };
  socket.onclose = close;
  socket.onmessage = async ({ data }) => {
    const text = String(data);
    if (text[0] === opened) {
      const { pingInterval, pingTimeout } = JSON.parse(text.slice(1));
      silence = pingInterval + pingTimeout;
      try {
        socket.send(connect + JSON.stringify(await auth()));
      } catch {
        close();
        return;
      }
    } else if (text === ping) {
      socket.send(pong);
    } else {
      read(text);
    }
    listenOn();
  };
  listenOn();
  return {
    close,
    tell(name, payload) {
      if (isReady) socket.send(event + JSON.stringify([name, payload]));
    },
    ask: (name, payload) =>
      new Promise((resolve, reject) => {
        asked += 1;
        const id = asked;
        waiting.set(id, resolve);
        setTimeout(() => {
          waiting.delete(id);
          reject(new TypeError('no answer'));
        }, answerMs);
        socket.send(`${event}${id}${JSON.stringify([name, payload])}`);
      }),
  };
}
