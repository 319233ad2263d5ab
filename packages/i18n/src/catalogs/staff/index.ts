import { joined } from '../../catalog.ts';
import { check } from './check.ts';
import { composer } from './composer.ts';
import { conversation } from './conversation.ts';
import { frame } from './frame.ts';
import { list } from './list.ts';
import { login } from './login.ts';
import { panel } from './panel.ts';

/** What staff and administrators read. */
export const staff = joined(frame, login, list, conversation, composer, check, panel);
