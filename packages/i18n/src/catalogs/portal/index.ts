import { joined } from '../../catalog.ts';
import { appeal } from './appeal.ts';
import { chat } from './chat.ts';
import { frame } from './frame.ts';
import { home } from './home.ts';
import { my } from './my.ts';
import { offline } from './offline.ts';
import { receipt } from './receipt.ts';
import { send } from './send.ts';
import { settings } from './settings.ts';
import { signIn } from './sign-in.ts';

/** What citizens read on the portal. */
export const portal = joined(
  frame,
  home,
  send,
  offline,
  signIn,
  appeal,
  chat,
  my,
  receipt,
  settings,
);
