import { choiceReply } from '../../foundation/page/choice-reply.ts';

/** `/theme?to=dark&back=/path`; anything but light or dark means "as the system has it". */
export function GET(request: Request): Response {
  const query = new URL(request.url).searchParams;
  const to = query.get('to');
  return choiceReply(query.get('back'), 'theme', to === 'light' || to === 'dark' ? to : null);
}
