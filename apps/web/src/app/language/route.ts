import type { Locale } from '@civicconnect/contract';
import { isLocale } from '@civicconnect/i18n';
import { accessToken, serverClient } from '../../foundation/api/server.ts';
import { choiceReply } from '../../foundation/page/choice-reply.ts';

/** A citizen who is signed in gets SMS in the language chosen, too; a failure keeps nobody waiting. */
async function tell(locale: Locale): Promise<void> {
  if (!(await accessToken('citizen'))) return;
  const client = await serverClient('citizen');
  await client.updateMe({ body: { locale } }).catch(() => undefined);
}

/** `/language?to=ru&back=/path`: a plain link, so that it works without script. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const to = query.get('to');
  const locale = isLocale(to) ? to : null;
  if (locale) await tell(locale);
  return choiceReply(query.get('back'), 'locale', locale);
}
