import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  from: string;
  to: string[];
  /** As it came over the line. */
  raw: string;
}

/** How the next mail goes: refused with a number at a command, or nothing more is said. */
export type MailFault =
  | { at: 'from' | 'to' | 'data'; status: number }
  | { at: 'from' | 'to' | 'data'; does: 'hang' | 'drop' };

export interface MailStandIn {
  url: string;
  received: ReceivedMail[];
  faults: MailFault[];
  close(): Promise<void>;
}

export const mailAccount = { user: 'xat@hokimlik.example', password: 'pochta siri' };

/** A mail server on a port of this machine, which lets one account in. */
export async function startMail(): Promise<MailStandIn> {
  const sockets = new Set<Socket>();
  const received: ReceivedMail[] = [];
  const faults: MailFault[] = [];

  /** Plays the next fault if it is of this command; true when the command was answered by it. */
  function plays(at: MailFault['at'], done: (error?: Error | null) => void): boolean {
    if (faults[0]?.at !== at) return false;
    const fault = faults.shift();
    if (fault && 'status' in fault) {
      done(Object.assign(new Error('stand-in fault'), { responseCode: fault.status }));
    } else if (fault?.does === 'drop') {
      for (const socket of sockets) socket.destroy();
    }
    return true;
  }

  const server = new SMTPServer({
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    closeTimeout: 100,
    onAuth({ username, password }, _session, done) {
      const known = username === mailAccount.user && password === mailAccount.password;
      done(known ? null : new Error('unknown account'), { user: username });
    },
    onMailFrom: (_address, _session, done) => {
      if (!plays('from', done)) done();
    },
    onRcptTo: (_address, _session, done) => {
      if (!plays('to', done)) done();
    },
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (plays('data', done)) return;
        received.push({
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString('utf8'),
        });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  const login = `${encodeURIComponent(mailAccount.user)}:${encodeURIComponent(mailAccount.password)}`;
  return {
    url: `smtp://${login}@127.0.0.1:${port}`,
    received,
    faults,
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => done());
      }),
  };
}
