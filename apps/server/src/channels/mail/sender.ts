import MailComposer from 'nodemailer/lib/mail-composer';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { keysOf } from '../../modules/auth/keys.ts';
import { unseal } from '../../modules/auth/seal.ts';
import type { Sender } from '../../modules/deliveries/sender.ts';
import { handOver } from './smtp.ts';

/** What is sent by e-mail: plain text. Sealed is what opens an account: a stolen copy of the database does not. */
export const MailContent = z.object({ subject: z.string(), sealedText: z.string() });
export type MailContent = z.infer<typeof MailContent>;

/** The mail as it goes over the line; nodemailer encodes what stands in headers. */
function compose(from: string, to: string, subject: string, text: string): Promise<Buffer> {
  const headers = { 'Auto-Submitted': 'auto-generated' };
  return new MailComposer({
    from: { name: '', address: from },
    to: { name: '', address: to },
    subject: subject.replace(/[\r\n]+/g, ' '),
    text,
    headers,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

const usualWaitMs = 15_000;

/** E-mail to staff by the server of SMTP_URL. */
export function createMailSender(context: Context, waitMs = usualWaitMs): Sender {
  const { config, secret } = context;
  return {
    channel: 'email',
    pace: { addressMs: () => 1000, perSecond: 5 },
    parts: () => 1,
    async send({ address, content }) {
      if (!config.mail) return { kind: 'refused', reason: 'not_configured' };
      const { subject, sealedText } = MailContent.parse(content);
      const text = unseal(keysOf(secret).sealing, sealedText);
      if (text === null) return { kind: 'refused', reason: 'refused' };
      const { from } = config.mail;
      const raw = await compose(from, address, subject, text);
      return handOver(config.mail, { from, to: address, raw }, waitMs);
    },
  };
}
