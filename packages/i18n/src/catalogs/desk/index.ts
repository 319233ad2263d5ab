import { joined } from '../../catalog.ts';
import { acts } from './acts.ts';
import { conversation } from './conversation.ts';
import { inbox } from './inbox.ts';

/** The staff’s conversation and inbox: handing over, deadlines, notes, filters, the command palette. */
export const desk = joined(acts, conversation, inbox);
