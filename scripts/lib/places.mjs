import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** What the commands remember between runs; may be deleted at any time. */
export const CACHE = join(ROOT, '.cache');
export const SERVER = join(ROOT, 'apps', 'server');
export const WEB = join(ROOT, 'apps', 'web');
export const WIDGET = join(ROOT, 'apps', 'widget');
export const E2E = join(ROOT, 'e2e');
/** The built server. */
export const BUNDLE = join(SERVER, 'dist', 'main.js');
/** The built widget. */
export const WIDGET_SCRIPT = join(WIDGET, 'dist', 'widget.js');
