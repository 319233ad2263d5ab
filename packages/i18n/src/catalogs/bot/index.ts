import { joined } from '../../catalog.ts';
import { appeal } from './appeal.ts';
import { start } from './start.ts';

/** What the Telegram bot says. Short: people read it on a phone, between other messages. */
export const bot = joined(start, appeal);
