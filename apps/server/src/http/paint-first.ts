import { StringDecoder } from 'node:string_decoder';
import type { PageHandler } from './pages.ts';

/**
 * Runs in the page, before everything. `startLater(src)` starts a script once the browser says that it
 * has painted; at once in a tab in the background, where nothing is painted; after two seconds where it
 * never says so.
 */
const starter = `(() => {
let waiting = [];
const start = (src) => {
const script = document.createElement('script');
script.setAttribute('src', src);
script.async = true;
document.head.append(script);
};
const startAll = () => {
const sources = waiting ?? [];
waiting = null;
sources.forEach(start);
};
self.startLater = (src) => (waiting ? waiting.push(src) : start(src));
const painted = (list) => {
if (list.getEntriesByName('first-contentful-paint').length > 0) setTimeout(startAll);
};
try {
new PerformanceObserver(painted).observe({ type: 'paint', buffered: true });
} catch {
startAll();
}
if (document.hidden) startAll();
document.addEventListener('visibilitychange', startAll);
setTimeout(startAll, 2000);
})()`;

/** Next's wish to have a script early; what it asks for comes with the others. */
const wish = /<link rel="preload" as="script"[^>]*>/g;
/** A script as Next writes it into a page; `noModule` ones, for browsers of old, stay as they are. */
const scriptTag = /<script src="(\/_next\/[^"]+)"(?: async=""| nonce="[^"]*"){1,2}><\/script>/g;
const tagStart = '<script';
const tagEnd = '</script>';

/** Where a text ends that has no unfinished script tag. */
function wholeLength(text: string): number {
  const last = text.lastIndexOf(tagStart);
  if (last >= 0 && text.indexOf(tagEnd, last) < 0) return last;
  const open = text.lastIndexOf('<');
  return open >= 0 && tagStart.startsWith(text.slice(open)) ? open : text.length;
}

/** Rewrites the scripts of one page, given in pieces, to come after the first paint. */
class PageScripts {
  #held = '';
  #hasStarter = false;
  readonly #nonce: string;

  constructor(nonce: string) {
    this.#nonce = nonce ? ` nonce="${nonce}"` : '';
  }

  /** @returns what of the page written so far may go out */
  take(text: string): string {
    const all = this.#held + text;
    const length = wholeLength(all);
    this.#held = all.slice(length);
    return this.#rewrite(all.slice(0, length));
  }

  /** @returns the rest */
  finish(text: string): string {
    const all = this.#held + text;
    this.#held = '';
    return this.#rewrite(all);
  }

  #rewrite(html: string): string {
    return html.replace(wish, '').replace(scriptTag, (_tag, src: string) => {
      const before = this.#hasStarter ? '' : `${starter};`;
      this.#hasStarter = true;
      return `<script${this.#nonce}>${before}startLater('${src}')</script>`;
    });
  }
}

/** Home, of the installation and of each organization. */
const home = /^\/(?:o\/[^/?]+\/?)?(?:\?|$)/;

/**
 * Lets citizens see home before its scripts come. Next fetches them beside the page and runs them as
 * soon as they are there: on a slow line they take from the page what it needs to be seen, on a weak
 * processor they hold up the first paint, most of all when they are cached. Home is read and its links
 * work without them. Pages on which people write keep theirs as early as they can be: the script is what
 * saves a draft.
 */
export function paintFirst(next: PageHandler): PageHandler {
  return (request, response) => {
    if (request.method !== 'GET' || !home.test(request.url ?? '')) {
      return next(request, response);
    }
    const page = new PageScripts(String(request.headers['x-nonce'] ?? ''));
    const decoder = new StringDecoder();
    const write = response.write.bind(response);
    const end = response.end.bind(response);
    const isPage = () => String(response.getHeader('content-type') ?? '').startsWith('text/html');
    const textOf = (chunk: unknown) => {
      if (typeof chunk === 'string') return chunk;
      return chunk instanceof Uint8Array ? decoder.write(chunk) : '';
    };
    response.write = ((chunk: unknown, ...rest: []) =>
      isPage() ? write(page.take(textOf(chunk)), ...rest) : write(chunk, ...rest)) as typeof write;
    response.end = ((chunk: unknown, ...rest: []) => {
      if (!isPage()) return end(chunk, ...rest);
      if (!response.headersSent) response.removeHeader('content-length');
      return end(page.finish(textOf(chunk)), ...rest);
    }) as typeof end;
    return next(request, response);
  };
}
