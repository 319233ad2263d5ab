import type { Namespace } from '@civicconnect/i18n';

/** What every page of the desk may say; a page beside the inbox names its own words (`DeskPage`). */
export const deskWords = [
  'staff.',
  'desk.',
  'nav.',
  'news.',
  'common.',
  'dates.',
  'words.',
  'files.',
  'system.',
  'brain.by.',
  'channels.undelivered.',
  'operate.',
  'people.login.',
  'quick.menu.',
  'quick.variable.',
  'suggest.',
  'talk.',
] as const satisfies readonly (`${Namespace}.` | `${Namespace}.${string}.`)[];
