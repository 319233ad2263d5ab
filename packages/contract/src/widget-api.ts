/** What the widget tells the page that holds it. */
export type WidgetEvent = 'open' | 'close' | 'message' | 'session';

/** How the window is put into a page as a part of it. */
export interface WidgetMount {
  /** A slug or an id; the installation's own organization when left out. */
  organization?: string;
  /** A language tag; by default that of the page, then of the browser. */
  locale?: string;
  /** As `#1f69b1`; by default the organization's own colour. */
  accent?: string;
  theme?: 'light' | 'dark' | 'auto';
  /** Whose conversation it is: gives a token that holds now. Left out, a visitor's. */
  token?: () => Promise<string | null>;
}

/** A window that is a part of its page. */
export interface WidgetWindow {
  /**
   * To be called before the reader goes elsewhere: asks, once for each conversation that was answered,
   * whether it helped. True when it asks; `go` is called when they are done with that.
   */
  leave(go: () => void): boolean;
}

/**
 * What pages may call, as `window.CivicConnect`, once `/widget.js` has run. `Host`: the browser's
 * `HTMLElement`, which only those know who run in one.
 */
export interface WidgetApi<Host = object> {
  /** The window; a question stands where the visitor writes, for them to send. */
  open(question?: string): void;
  close(): void;
  /** Whom staff will see; to be said before the first message. */
  identify(who: { name?: string }): void;
  /**
   * `open` and `close` of the window, `message` `{seq, author, text}` for each new one, `session`
   * `{id, number, status}` whenever the status changed. Gives the way to hear no more of it.
   */
  on(event: WidgetEvent, listener: (detail: object) => void): () => void;
  mount(element: Host, options?: WidgetMount): WidgetWindow;
}
