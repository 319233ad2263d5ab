import type { Namespace } from '@civicconnect/i18n';

/** What every page of the desk may say; a page beside the inbox names its own words (`DeskPage`). */
export const deskWords = [
  'staff.',
  'desk.',
  'nav.',
  'common.',
  'words.',
  'system.',
  'brain.by.',
] as const satisfies readonly (`${Namespace}.` | `${Namespace}.${string}.`)[];
  'quick.menu.',
  'quick.variable.',
