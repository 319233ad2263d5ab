import type { Answer, Locale } from '@civicconnect/contract';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { computeAlone, ruleOf, saidAlone } from './alone.ts';

/**
 * What the assistant would say to a visitor, and which rule would call a person: for whoever sets it
 * up. Nothing is stored or counted, and no question ends up among the unanswered.
 *
 * @throws Refused 429 for whoever asks without end
 */
export async function previewAnswer(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  question: string,
): Promise<Answer> {
  await context.limits.consume('questionsPerPerson', caller.id);
  const { outcome } = await computeAlone(
    context,
    { organizationId: caller.organizationId, reach: 'public' },
    locale,
    question,
  );
  const reason = ruleOf(outcome);
  return {
    ...saidAlone(outcome, locale),
    escalate: reason && { reason, offered: outcome.do === 'answer' },
  };
}
