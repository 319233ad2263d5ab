import { admin } from './admin.ts';
import { bot } from './bot.ts';
import { brain } from './brain.ts';
import { broadcasts } from './broadcasts.ts';
import { channels } from './channels.ts';
import { common } from './common.ts';
import { desk } from './desk.ts';
import { files } from './files.ts';
import { find } from './find.ts';
import { mail } from './mail.ts';
import { nav } from './nav.ts';
import { news } from './news.ts';
import { operate } from './operate.ts';
import { overview } from './overview.ts';
import { people } from './people.ts';
import { platform } from './platform.ts';
import { portal } from './portal.ts';
import { problems } from './problems.ts';
import { push } from './push.ts';
import { quick } from './quick.ts';
import { server } from './server.ts';
import { staff } from './staff.ts';
import { system } from './system.ts';
import { telegram } from './telegram.ts';
import { words } from './words.ts';

/** Every string, by namespace. For the server and for types: browsers get one locale's strings. */
export const catalogs = {
  bot,
  broadcasts,
  channels,
  common,
  news,
  operate,
  overview,
  people,
  platform,
  portal,
  staff,
  desk,
  files,
  find,
  nav,
  brain,
  admin,
  quick,
  words,
  problems,
  system,
  telegram,
  server,
  mail,
  push,
} as const;

type Catalogs = typeof catalogs;
export type Namespace = keyof Catalogs;
/** Full keys of the given namespaces, e.g. `portal.home.title`. */
export type KeyOf<N extends Namespace = Namespace> = {
  [M in N]: `${M}.${keyof Catalogs[M] & string}`;
}[N];
/**
 * The messages of a key, from which the parameters are read: one that any language counts by (plural)
 * is a number in all of them.
 */
export type MessageOf<K extends string> = K extends `${infer N}.${infer Rest}`
  ? N extends Namespace
    ? Rest extends keyof Catalogs[N]
      ? Catalogs[N][Rest] extends Record<'uz' | 'ru' | 'en', infer M extends string>
        ? M
        : never
      : never
    : never
  : never;
/** One locale's strings of the given namespaces, by full key: what the server hands to a browser. */
export type Messages<N extends Namespace = Namespace> = Record<KeyOf<N>, string>;
