import { appealKinds, priorities } from '@civicconnect/contract';
import {
  Flag,
  FolderPen,
  PenLine,
  Shuffle,
  Sparkles,
  ThumbsUp,
  UserRoundCheck,
} from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { focusComposer } from '../conversation/focus-writing.ts';
import { useSessionItems } from '../conversation/header-actions.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import type { Command } from '../palette/command.ts';
import { usePageCommands } from '../palette/palette-context.tsx';
import { shortNumber } from '../words/number.ts';
import type { Inbox } from './use-inbox.ts';

/** Offers the open session's actions in the command palette. */
export function useInboxCommands(inbox: Inbox, onCopilot: () => void): void {
  const t = useT();
  const session = useSessionCommands(inbox, onCopilot);
  const { current } = inbox;
  usePageCommands(() => ({
    showList: inbox.showList,
    session,
    sessionName:
      current && t('staff.row.number', { number: shortNumber(current.number, t.locale) }),
  }));
}

function useSessionCommands(inbox: Inbox, onCopilot: () => void): Command[] {
  const t = useT();
  const { departments } = useDesk();
  const { current, actions, asking, script } = inbox;
  const items = useSessionItems({ session: current, actions, asking, script });
  if (!current) return [];
  const may = new Set(current.allowedActions);
  const commands: Command[] = [];
  const add = (command: Omit<Command, 'group'>) => commands.push({ group: 'session', ...command });
  if (may.has('assign')) {
    const run = () => inbox.pick(current.id);
    add({ id: 'pick', icon: UserRoundCheck, label: t('staff.action.pick'), keyCap: 'P', run });
  }
  if (may.has('confirm_routing')) {
    const run = () => void actions.confirmRouting(current.id);
    add({ id: 'confirm', icon: ThumbsUp, label: t('staff.check.yes'), keyCap: 'Y', run });
  }
  if (may.has('send')) {
    add({ id: 'write', icon: PenLine, label: t('staff.composer.placeholder'), run: focusComposer });
  }
  for (const { id, icon, label, keyCap, run } of [
    ...items.quick,
    ...items.end,
    ...items.more,
    ...items.always,
  ]) {
    add({ id, icon, label, keyCap, run });
  }
  if (current.status !== 'closed' && current.status !== 'quarantined') {
    const label = t('talk.action.copilot');
    add({ id: 'copilot', icon: Sparkles, label, keyCap: 'Q', run: onCopilot });
  }
  if (may.has('correct')) {
    for (const { id, name } of departments.filter((one) => one.id !== current.department?.id)) {
      add({
        id: `move-${id}`,
        icon: Shuffle,
        label: t('desk.palette.moveTo', { department: name }),
        onRequest: true,
        run: () => asking.ask('correct', id),
      });
    }
  }
  if (current.status !== 'closed' && current.status !== 'quarantined') {
    for (const priority of priorities.filter((one) => one !== current.priority)) {
      add({
        id: `priority-${priority}`,
        icon: Flag,
        label: t('desk.palette.setPriority', { value: t(`words.priority.${priority}`) }),
        onRequest: true,
        run: () => void actions.classify(current.id, { priority }),
      });
    }
    for (const appealKind of appealKinds.filter((one) => one !== current.appealKind)) {
      if (current.kind !== 'appeal') continue;
      add({
        id: `kind-${appealKind}`,
        icon: FolderPen,
        label: t('desk.palette.setKind', { value: t(`words.appealKind.${appealKind}`) }),
        onRequest: true,
        run: () => void actions.classify(current.id, { appealKind }),
      });
    }
  }
  return commands;
}
