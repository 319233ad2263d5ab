import type { WidgetEvent } from '@civicconnect/contract';
import { dirOf, htmlLang } from '@civicconnect/i18n/browser';
import { widgetDoor } from '@civicconnect/i18n/widget';
import { render } from 'preact';
import { loadPlace, type Options } from './load.ts';
import { openRoot, type Theme } from './root.ts';
import { Icon } from './ui/icon.tsx';
import { type Asks, Panel } from './ui/panel.tsx';
import type { Draft, Place } from './ui/place.ts';

export interface Door {
  open(question?: string): void;
  close(): void;
  leave: Asks;
}

interface DoorOptions extends Options {
  host: HTMLElement;
  theme: Theme;
  /** Part of its page: open from the beginning, without a button. */
  inline: boolean;
  /** What the page is told of. */
  say(event: WidgetEvent, detail?: object): void;
}

/** Tells the page what is new in the conversation. */
function tellOf({ chat }: Place, say: DoorOptions['say']) {
  let { messages, session } = chat.state();
  chat.subscribe(() => {
    const now = chat.state();
    const last = messages.at(-1)?.seq ?? 0;
    for (const { seq, author, text } of now.messages) {
      if (seq > last) say('message', { seq, author: author.kind, text });
    }
    if (now.session && now.session.status !== session?.status) {
      const { id, number, status } = now.session;
      say('session', { id, number, status });
    }
    ({ messages, session } = now);
  });
}

/** Wakes the conversation whenever the network or the reader is back. */
function wakeOf({ chat }: Place) {
  addEventListener('online', chat.wake);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') chat.wake();
  });
}

/** The button and its window, or the window alone. Nothing is loaded and no connection made before it opens. */
export function openDoor(options: DoorOptions): Door {
  const { host, theme, inline, locale, say } = options;
  const words = widgetDoor[locale];
  const root = openRoot(host, inline, theme);
  root.paint(options.accent);
  root.element.lang = htmlLang(locale);
  root.element.dir = dirOf(locale);
  let isOpen = false;
  let state: 'new' | 'loading' | 'failed' = 'new';
  let place: Place | null = null;
  let seen = 0;
  /** What the page put where the visitor writes; a new one each time. */
  let draft: Draft | undefined;
  /** What the window asks before its reader goes away. */
  let asks: Asks | undefined;

  const theirs = () =>
    place?.chat.state().messages.filter(({ author }) => author.kind !== 'citizen').length ?? 0;
  async function load() {
    if (place || state === 'loading') return;
    state = 'loading';
    try {
      const loaded = await loadPlace(options);
      place = loaded.place;
      root.paint(options.accent ?? loaded.accent);
      tellOf(place, say);
      wakeOf(place);
      // The button tells of what is new while the window is closed.
      place.chat.subscribe(() => isOpen || draw());
      if (isOpen) place.chat.wake();
    } catch {
      state = 'failed';
    }
    draw();
  }
  function open(question?: string) {
    if (typeof question === 'string') draft = { text: question };
    if (isOpen) return draw();
    isOpen = true;
    place?.chat.wake();
    void load();
    draw();
    say('open');
  }
  function close() {
    if (!isOpen) return;
    isOpen = false;
    asks = undefined;
    seen = theirs();
    if (!place) state = 'new';
    draw();
    button()?.focus();
    say('close');
  }
  const leave: Asks = (go) => asks?.(go) ?? false;
  const button = () => root.element.querySelector<HTMLElement>('.door');
  function draw() {
    const unread = isOpen ? 0 : theirs() - seen;
    const label = isOpen ? words.close : words.open;
    render(
      <>
        {isOpen && place && (
          <Panel
            place={place}
            draft={draft}
            onClose={inline ? undefined : close}
            onLeave={(its) => {
              asks = its;
            }}
          />
        )}
        {isOpen && !place && (
          <div class={`panel ${state}`} role="status">
            {state === 'failed' && <p>{words.failed}</p>}
          </div>
        )}
        {!inline && (
          <button
            type="button"
            class="door"
            aria-expanded={isOpen}
            aria-label={unread > 0 ? `${label} (${unread})` : label}
            onClick={() => (isOpen ? leave(close) || close() : open())}
          >
            <Icon of={isOpen ? 'close' : 'chat'} />
            {unread > 0 && <span class="badge">{unread}</span>}
          </button>
        )}
      </>,
      root.element,
    );
  }
  if (inline) open();
  else draw();
  return { open, close, leave };
}
