import { and, eq, inArray, max } from 'drizzle-orm';
import { quickReplies } from '../db/schema/index.ts';
import { generalReplies } from '../demo/narpay/quick-replies.ts';
import { addDemoCompany, beginWithDemo, demoLoginsFile } from '../first-start.ts';
import { recordAct } from '../modules/audit/record.ts';
import { lockOrder } from '../modules/ordering.ts';
import { CommandError, type ContextCommand, textOf } from './command.ts';
import { chosenOrganization, organizationOption } from './organization.ts';

export const seedDemo: ContextCommand = {
  summary: 'makes the demo district and the demo company in an empty installation',
  details: [
    'Their logins are generated and written to demo-logins.json in DATA_DIR.',
    'A demo that has no company yet, because an earlier version made it, gets one.',
  ],
  options: {},
  async run({ context, say }) {
    const logins = (await beginWithDemo(context)) ?? (await addDemoCompany(context));
    if (logins.length === 0) {
      throw new CommandError('Something is set up here already: the demo begins in an empty one.');
    }
    say(`The demo is there, with ${logins.length} new accounts.`);
    say(`Their logins: ${demoLoginsFile(context.config.dataDir)}`);
  },
};

export const seedQuickReplies: ContextCommand = {
  summary: 'adds the quick replies that every office can use',
  details: ['One whose shortcut is in use is left alone, so that it can be run again.'],
  options: { organization: organizationOption },
  async run({ context, options, say }) {
    const { id: organizationId, slug } = await chosenOrganization(
      context,
      textOf(options, 'organization'),
    );
    const added = await context.db.inOrganization(organizationId, async (tx) => {
      await lockOrder(tx, 'quick_replies', organizationId);
      const here = eq(quickReplies.organizationId, organizationId);
      const shortcuts = generalReplies.map(({ shortcut }) => shortcut);
      const taken = await tx
        .select({ shortcut: quickReplies.shortcut })
        .from(quickReplies)
        .where(and(here, inArray(quickReplies.shortcut, shortcuts)));
      const known = new Set(taken.map(({ shortcut }) => shortcut));
      const missing = generalReplies.filter(({ shortcut }) => !known.has(shortcut));
      if (missing.length === 0) return 0;
      const [last] = await tx
        .select({ order: max(quickReplies.order) })
        .from(quickReplies)
        .where(here);
      const now = context.clock.now();
      const rows = missing.map(({ shortcut, title, text }, index) => ({
        organizationId,
        id: context.newId(),
        shortcut,
        title,
        text,
        departmentId: null,
        order: (last?.order ?? -1) + 1 + index,
        createdAt: now,
        updatedAt: now,
      }));
      await tx.insert(quickReplies).values(rows);
      for (const { id, title, shortcut } of rows) {
        await recordAct(context, tx, organizationId, null, {
          act: 'quick_reply.created',
          target: { id, name: title.uz },
          after: { shortcut },
        });
      }
      return missing.length;
    });
    say(
      added === 0
        ? `"${slug}" has all of them already.`
        : `${added} quick replies were added to "${slug}".`,
    );
  },
};
