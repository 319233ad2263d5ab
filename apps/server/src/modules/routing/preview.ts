import { assist } from '@civicconnect/ai';
import type { Analysis, BodyOf, endpoints, Locale, RoutingPreview } from '@civicconnect/contract';
import { canReadSession } from '@civicconnect/domain';
import { localized } from '@civicconnect/i18n';
import { and, eq, inArray } from 'drizzle-orm';
import { actorOf, type StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { departments, sessions } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { checkedTexts } from '../departments/texts.ts';
import { stateOf } from '../sessions/row.ts';
import { syncBrain } from './brain-sync.ts';

type Body = BodyOf<typeof endpoints.previewRouting>;

/** A preview that supposes a description makes a model for itself: it counts as so many others. */
const supposing = 3;

/** 422 for a department that is not the caller's. */
async function checkDepartment(
  context: Context,
  organizationId: string,
  departmentId: string,
): Promise<void> {
  const [known] = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select({ id: departments.id })
      .from(departments)
      .where(and(eq(departments.organizationId, organizationId), eq(departments.id, departmentId))),
  );
  if (known) return;
  throw new Refused('invalid_input', {
    errors: [{ path: 'departmentId', code: 'other', message: '' }],
  });
}

/** Names a preview in the ledger: providers may be asked, and that costs. */
const messageId = 'preview';

/** Were the department described so: by the models of this process, and the providers as ever. */
async function suppose(
  context: Context,
  organizationId: string,
  text: string,
  supposed: Required<Pick<Body, 'departmentId' | 'description'>>,
): Promise<Analysis> {
  const settings = await syncBrain(context, organizationId);
  const { floor, injectionBlock, injectionIsolate, contextChars } = settings;
  const local = await context.brain.preview({
    organizationId,
    text,
    ...supposed,
    settings: { floor, injectionBlock, injectionIsolate, contextChars },
  });
  // Vectors are of the description as it is stored: they would speak for that one.
  const { models } = context;
  return assist(local, { organizationId, sessionId: null, messageId, text, settings, models });
}

async function analyze(
  context: Context,
  organizationId: string,
  { text, departmentId, description }: Body,
): Promise<Analysis> {
  if (departmentId !== undefined && description !== undefined) {
    return suppose(context, organizationId, text, { departmentId, description });
  }
  return context.analyst.analyze({
    messageId,
    sessionId: null,
    organizationId,
    text,
    conversationLanguage: null,
    skipInjection: false,
    settings: {},
  });
}

/** Numbers of those past cases that the caller may read, by session. */
async function readableNumbers(
  tx: Tx,
  caller: StaffCaller,
  analysis: Analysis,
): Promise<Record<string, string>> {
  const named = analysis.decision?.similar.map(({ sessionId }) => sessionId) ?? [];
  const ids = named.filter((id) => id !== null);
  if (ids.length === 0) return {};
  const rows = await tx
    .select()
    .from(sessions)
    .where(and(eq(sessions.organizationId, caller.organizationId), inArray(sessions.id, ids)));
  const readable = rows.filter((row) => canReadSession(actorOf(caller), stateOf(row)));
  return Object.fromEntries(readable.map(({ id, number }) => [id, number]));
}

function namedBy({ candidates, decision }: Analysis): Set<string> {
  return new Set([
    ...candidates.map(({ departmentId }) => departmentId),
    ...(decision?.runnersUp ?? []).map(({ departmentId }) => departmentId),
    ...(decision?.similar ?? []).map(({ departmentId }) => departmentId),
    ...(decision ? [decision.departmentId] : []),
  ]);
}

/** The analysis without the past cases that its reader may not read. */
function quotable(analysis: Analysis, numbers: Record<string, string>): Analysis {
  const { decision } = analysis;
  if (!decision) return analysis;
  const similar = decision.similar.filter(
    ({ sessionId }) => sessionId === null || sessionId in numbers,
  );
  return { ...analysis, decision: { ...decision, similar } };
}

/** Where a message would go, and why: the path of production, with nothing stored and nothing learned. */
export async function previewRouting(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  body: Body,
): Promise<RoutingPreview> {
  const { organizationId } = caller;
  const { description } = body;
  if (typeof description === 'object') checkedTexts({ description });
  const points = description === undefined ? 1 : supposing;
  await context.limits.consume('previewsPerStaff', caller.id, points);
  if (body.departmentId !== undefined) {
    await checkDepartment(context, organizationId, body.departmentId);
  }
  const analysis = await analyze(context, organizationId, body);
  return context.db.inOrganization(organizationId, async (tx) => {
    const numbers = await readableNumbers(tx, caller, analysis);
    const named = namedBy(analysis);
    const rows = await tx
      .select({ id: departments.id, name: departments.name })
      .from(departments)
      .where(
        and(eq(departments.organizationId, organizationId), inArray(departments.id, [...named])),
      );
    return {
      analysis: quotable(analysis, numbers),
      departments: rows.map(({ id, name }) => ({ id, name: localized(name, locale) })),
      numbers,
    };
  });
}
