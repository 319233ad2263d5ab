import type { Locale } from '@civicconnect/contract';
import type { KeyOf, LooseParams } from '@civicconnect/i18n/browser';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Chat } from '../core/chat.ts';

type Key = KeyOf<'widget'> extends `widget.${infer K}` ? K : never;
/** The words of the window in the reader's language. */
export type Say = (key: Key, params?: LooseParams) => string;

/** What every part of the window needs. */
export interface Place {
  chat: Chat;
  say: Say;
  locale: Locale;
  /** Of the assistant. */
  name: string;
  organization: string;
  /** The platform has stopped it: what was said stays, nobody can write. */
  isSuspended: boolean;
  /** Questions to begin with. */
  questions: readonly string[];
}

/** What the page put where the visitor writes. */
export interface Draft {
  text: string;
}

interface InPanel extends Place {
  draft: Draft | undefined;
  /** Puts the keys where one goes on, when what had them is gone. */
  refocus(): void;
}

const PlaceContext = createContext<InPanel | null>(null);
export const PlaceProvider = PlaceContext.Provider;

export function usePlace(): InPanel {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('no place');
  return place;
}
