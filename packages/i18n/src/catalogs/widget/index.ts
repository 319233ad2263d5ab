import { joined } from '../../catalog.ts';
import { data } from './data.ts';
import { window } from './window.ts';

/** The window of the assistant: the widget on other people's pages, and the portal's own page. */
export const widget = joined(window, data);
