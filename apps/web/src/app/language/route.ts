import { isLocale } from '@civicconnect/i18n';
import { choiceReply } from '../../foundation/page/choice-reply.ts';

/** `/language?to=ru&back=/path`: a plain link, so that it works without script. */
export function GET(request: Request): Response {
  const query = new URL(request.url).searchParams;
  const to = query.get('to');
  return choiceReply(query.get('back'), 'locale', isLocale(to) ? to : null);
}
