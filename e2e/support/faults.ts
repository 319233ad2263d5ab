import type { BrowserContext, ConsoleMessage, Page } from '@playwright/test';

/**
 * What must not happen on any page: something on the console (hydration warnings among it), an error
 * nobody caught, a request to another host.
 */
export class Faults {
  readonly #found: string[] = [];
  readonly #forgiven: RegExp[] = [];

  /** Watches every page of a context, those still to be opened too. */
  watch(context: BrowserContext, origin: string): void {
    context.on('page', (page) => this.#listen(page));
    context.on('console', (message) => this.#hear(message));
    context.on('request', (request) => {
      const url = new URL(request.url());
      const local = ['data:', 'blob:'].includes(url.protocol) || url.host === new URL(origin).host;
      if (!local) this.#found.push(`request to another host: ${url.href}`);
    });
  }

  #listen(page: Page): void {
    page.on('pageerror', (error) => this.#found.push(`uncaught: ${error.message}`));
  }

  #hear(message: ConsoleMessage): void {
    if (!['error', 'warning'].includes(message.type())) return;
    const { url } = message.location();
    this.#found.push(`${message.type()}: ${message.text()} (${url})`);
  }

  /** A fault that the test provokes, like the browser's own line about a lost network. */
  forgive(pattern: RegExp): void {
    this.#forgiven.push(pattern);
  }

  found(): string[] {
    return this.#found.filter((fault) => !this.#forgiven.some((pattern) => pattern.test(fault)));
  }
}

/** The browser's line about a request that met no network. */
export const noNetwork = /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|WebSocket connection/;
/** The browser's lines about connections that a cut wire ended. */
export const cutWire = /WebSocket connection|ERR_(CONNECTION|SOCKET|EMPTY_RESPONSE|FAILED)/;
/** The browser's line about an answer that is a refusal. */
export const refusedAnswer = (status: number) => new RegExp(`status of ${status}\\b`);
