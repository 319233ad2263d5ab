import { admin } from './admin/index.ts';
import { analytics } from './analytics/index.ts';
import { archive } from './archive/index.ts';
import { assistant } from './assistant.ts';
import { bot } from './bot/index.ts';
import { botChat } from './bot-chat.ts';
import { brain } from './brain/index.ts';
import { broadcasts } from './broadcasts.ts';
import { channels } from './channels.ts';
import { chat } from './chat.ts';
import { common } from './common.ts';
import { dataRights } from './data-rights/index.ts';
import { dates } from './dates.ts';
import { demo } from './demo.ts';
import { desk } from './desk/index.ts';
import { files } from './files.ts';
import { find } from './find.ts';
import { improvement } from './improvement/index.ts';
import { integration } from './integration/index.ts';
import { knowledge } from './knowledge/index.ts';
import { limits } from './limits.ts';
import { mail } from './mail.ts';
import { nav } from './nav.ts';
import { news } from './news/index.ts';
import { operate } from './operate.ts';
import { overview } from './overview.ts';
import { people } from './people/index.ts';
import { platform } from './platform/index.ts';
import { playground } from './playground/index.ts';
import { portal } from './portal/index.ts';
import { problems } from './problems/index.ts';
import { push } from './push.ts';
import { quick } from './quick.ts';
import { server } from './server.ts';
import { signup } from './signup.ts';
import { staff } from './staff/index.ts';
import { tuning } from './staff-assistant/index.ts';
import { talk } from './staff-chat/index.ts';
import { suggest } from './suggest.ts';
import { system } from './system.ts';
import { telegram } from './telegram.ts';
import { transparency } from './transparency.ts';
import { widget } from './widget/index.ts';
import { words } from './words/index.ts';

/** Every string, by namespace. For the server and for types: browsers get one locale's strings. */
export const catalogs = {
  analytics,
  archive,
  assistant,
  bot,
  botChat,
  broadcasts,
  channels,
  chat,
  common,
  news,
  operate,
  overview,
  people,
  platform,
  playground,
  limits,
  portal,
  staff,
  desk,
  files,
  find,
  nav,
  brain,
  admin,
  quick,
  suggest,
  knowledge,
  improvement,
  integration,
  words,
  problems,
  system,
  talk,
  tuning,
  telegram,
  server,
  mail,
  push,
  widget,
  signup,
  transparency,
  dataRights,
  demo,
  dates,
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
