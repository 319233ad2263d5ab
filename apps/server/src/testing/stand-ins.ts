import { createECDH, randomBytes } from 'node:crypto';
import { startMail } from './mail/stand-in.ts';
import { startPush } from './push/stand-in.ts';
import { eskizAccount, startEskiz } from './sms/eskiz.ts';
import type { Fault as SmsFault } from './sms/stand-in.ts';
import { startBotApi } from './telegram/bot-api.ts';
import type { Fault, Match } from './telegram/faults.ts';
import { createPerson, type Person } from './telegram/updates.ts';

/*
 * Telegram, a gateway for text messages, a mail server and a push service in a process of their own, for
 * tests that have the program itself as another process. Whoever forks this asks by `{id, name, args}`
 * and is answered `{id, result}` or `{id, error}`.
 */

const [telegram, sms, mail, push] = await Promise.all([
  startBotApi(),
  startEskiz(),
  startMail(),
  startPush(),
]);
const people = new Map<number, Person>();

function person(id: number): Person {
  const known = people.get(id) ?? createPerson(id);
  people.set(id, known);
  return known;
}

const commands = {
  /** What the program is started with, and the token of a bot. */
  setup: () => ({
    token: telegram.token,
    env: {
      TELEGRAM_API_ROOT: telegram.origin,
      SMS_PROVIDER: 'eskiz',
      ESKIZ_EMAIL: eskizAccount.email,
      ESKIZ_PASSWORD: eskizAccount.password,
      ESKIZ_BASE_URL: sms.url,
      SMTP_URL: mail.url,
    },
  }),
  write: (from: number, text: string) => telegram.deliver(person(from).text(text)),
  readIn: (chat: number) => telegram.sentTo(chat).map(({ text }) => text),
  planTelegram: (match: Match, fault: Fault, times: number) =>
    telegram.faults.plan(match, fault, times),
  clearTelegram: () => telegram.faults.clear(),
  smsTo: (phone: string) =>
    sms.sent.filter((one) => `+${one.phone}` === phone).map(({ text }) => text),
  planSms: (fault: SmsFault) => {
    sms.faults.push(fault);
  },
  setBalance: (amount: number) => {
    sms.balance = amount;
  },
  mailTo: (address: string) =>
    mail.received.filter(({ to }) => to.includes(address)).map(({ raw }) => raw),
  newBrowser: () => {
    const curve = createECDH('prime256v1');
    const p256dh = curve.generateKeys('base64url');
    const auth = randomBytes(16).toString('base64url');
    return { endpoint: push.add(curve, auth), keys: { p256dh, auth } };
  },
  pushedTo: (endpoint: string) =>
    push.received.filter((one) => one.endpoint === endpoint).map(({ shown }) => shown),
};

interface Asked {
  id: number;
  name: keyof typeof commands;
  args: unknown[];
}

async function answer({ id, name, args }: Asked): Promise<void> {
  const command: (...given: never[]) => unknown = commands[name];
  try {
    process.send?.({ id, result: (await command(...(args as never[]))) ?? null });
  } catch (error) {
    process.send?.({ id, error: String(error) });
  }
}

process.on('message', (asked) => void answer(asked as Asked));
// Whoever started this has gone: nobody is left to ask.
process.on('disconnect', () => process.exit());
process.send?.({ id: 0, result: commands.setup() });
