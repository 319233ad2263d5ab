import { joined } from '../../catalog.ts';
import { chats } from './chats.ts';
import { copilot } from './copilot.ts';

/** Chats on the staff’s screen: taking over, what the assistant rests on, and the copilot beside them. */
export const talk = joined(chats, copilot);
