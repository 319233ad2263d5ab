import type { DeliveryReason } from '@civicconnect/contract';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailSetup } from '../../config-channels.ts';
import type { PartOutcome } from '../../modules/deliveries/sender.ts';

/** What a mail server says by a number, or that the connection to it broke (null). */
interface Trouble {
  status: number | null;
  command: string | null;
}

function troubleOf(error: unknown): Trouble {
  const read = (name: string): unknown =>
    typeof error === 'object' && error !== null && name in error
      ? (error as Record<string, unknown>)[name]
      : null;
  const status = read('responseCode');
  const command = read('command');
  return {
    status: typeof status === 'number' ? status : null,
    command: typeof command === 'string' ? command : null,
  };
}

/** Nothing of the mail was handed over yet. */
function beforeSending({ status, command }: Trouble): PartOutcome {
  const isRefused = status !== null && status >= 500 && command?.startsWith('AUTH');
  return isRefused ? { kind: 'refused', reason: 'not_configured' } : { kind: 'again' };
}

function reasonOf({ status, command }: Trouble): DeliveryReason {
  if (command?.startsWith('RCPT')) return 'unknown_address';
  if (command?.startsWith('MAIL') || status === 530) return 'not_configured';
  return 'refused';
}

/** The server may have the mail unless it said that it does not. */
function whileSending(trouble: Trouble): PartOutcome {
  if (trouble.status === null) return { kind: 'unknown' };
  if (trouble.status < 500) return { kind: 'again' };
  return { kind: 'refused', reason: reasonOf(trouble) };
}

function connectionOf({ url }: MailSetup, waitMs: number): SMTPConnection {
  const { protocol, hostname, port } = new URL(url);
  const secure = protocol === 'smtps:';
  return new SMTPConnection({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure && 465) || 587 : Number(port),
    secure,
    connectionTimeout: waitMs,
    greetingTimeout: waitMs,
    socketTimeout: waitMs,
    logger: false,
  });
}

/** An envelope and the whole mail behind it, as it goes over the line. */
export interface Letter {
  from: string;
  to: string;
  raw: Buffer;
}

/** Hands one mail to the server; never throws for what that does. A connection for each: they are few. */
export function handOver(setup: MailSetup, letter: Letter, waitMs: number): Promise<PartOutcome> {
  const { username, password } = new URL(setup.url);
  const connection = connectionOf(setup, waitMs);
  return new Promise((resolve) => {
    let sending = false;
    const end = (outcome: PartOutcome) => {
      connection.close();
      resolve(outcome);
    };
    const fail = (error: unknown) => {
      const trouble = troubleOf(error);
      end(sending ? whileSending(trouble) : beforeSending(trouble));
    };
    const send = () => {
      sending = true;
      const { from, to, raw } = letter;
      connection.send({ from, to: [to] }, raw, (error) =>
        error ? fail(error) : end({ kind: 'taken', externalId: null }),
      );
    };
    connection.on('error', fail);
    connection.connect((error) => {
      if (error) return fail(error);
      if (username === '') return send();
      const credentials = {
        user: decodeURIComponent(username),
        pass: decodeURIComponent(password),
      };
      connection.login({ credentials }, (refused) => (refused ? fail(refused) : send()));
    });
  });
}
