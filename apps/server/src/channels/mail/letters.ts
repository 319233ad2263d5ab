import type { Locale, LocalizedText, StaffLink } from '@civicconnect/contract';
import { formatter, localized, translator } from '@civicconnect/i18n';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { keysOf } from '../../modules/auth/keys.ts';
import { seal } from '../../modules/auth/seal.ts';
import { queueDeliveries } from '../../modules/deliveries/queue.ts';
import type { MailContent } from './sender.ts';

interface Reader {
  organizationId: string;
  name: string;
  email: string;
  locale: Locale;
}

/**
 * Sends somebody their link by e-mail, in the transaction that makes it. Without a mail server the
 * administrators hand it over, as they may anyway: nothing is entered. Gives whether it was.
 */
export async function mailLink(
  context: Context,
  tx: Tx,
  reader: Reader,
  link: Omit<StaffLink, 'purpose'> & { purpose: StaffLink['purpose'] | 'confirmation' },
  organization: LocalizedText,
): Promise<boolean> {
  if (!context.config.mail) return false;
  const { organizationId, locale, name, email } = reader;
  const t = translator(locale);
  const values = {
    organization: localized(organization, locale),
    name,
    url: link.url,
    until: formatter(locale).dateTime(link.expiresAt),
  };
  const content: MailContent = {
    subject: t(`mail.${link.purpose}.subject`, values),
    sealedText: seal(keysOf(context.secret).sealing, t(`mail.${link.purpose}.text`, values)),
  };
  const subject = `link:${context.newId()}`;
  await queueDeliveries(context, tx, [
    { organizationId, channel: 'email', address: email, subject, content },
  ]);
  return true;
}
