import type { Session } from '@civicconnect/contract';
import type { Translator } from '@civicconnect/i18n/browser';
import { BotMessageSquare, FilePlus2, Hand, Users } from 'lucide-react';
import type { SessionActions } from '../data/use-session-actions.ts';
import type { Asking } from '../inbox/use-asking.ts';
import type { Item } from './header-actions.tsx';

interface ChatItemsProps {
  session: Session;
  actions: SessionActions;
  asking: Asking;
  t: Translator;
}

/** What may be done with a chat between the assistant and people: beside the title, and behind the dots. */
export function chatItems({ session, actions, asking, t }: ChatItemsProps): {
  quick: Item[];
  more: Item[];
} {
  return {
    quick: [
      {
        id: 'take-over',
        action: 'take_over',
        busyAs: 'take_over',
        icon: Hand,
        label: t('talk.action.takeOver'),
        keyCap: 'O',
        run: () => void actions.takeOver(session.id),
      },
      {
        id: 'hand-back',
        action: 'hand_back',
        busyAs: 'hand_back',
        icon: BotMessageSquare,
        label: t('talk.action.handBack'),
        keyCap: 'B',
        run: () => asking.ask('hand_back'),
      },
    ],
    more: [
      {
        id: 'escalate',
        action: 'escalate',
        icon: Users,
        label: t('talk.action.escalate'),
        keyCap: 'U',
        run: () => void actions.escalate(session.id),
      },
      {
        id: 'make-appeal',
        action: 'make_appeal',
        icon: FilePlus2,
        label: t('talk.action.makeAppeal'),
        keyCap: 'M',
        run: () => asking.ask('make_appeal'),
      },
    ],
  };
}
