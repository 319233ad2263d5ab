import type { WidgetApi, WidgetEvent } from '@civicconnect/contract';
import { type Door, openDoor } from './door.tsx';
import { chooseLocale } from './load.ts';
import type { Theme } from './root.ts';

declare global {
  interface Window {
    CivicConnect?: WidgetApi<HTMLElement>;
  }
}

function start(script: HTMLScriptElement) {
  const { organization, locale, accent, theme, manual } = script.dataset;
  const { origin } = new URL(script.src);
  const listeners = new Set<[WidgetEvent, (detail: object) => void]>();
  let door: Door | undefined;
  let name: string | undefined;
  const say = (event: WidgetEvent, detail: object = {}) => {
    for (const [wished, listener] of [...listeners]) if (wished === event) listener(detail);
  };
  const themeOf = (wished: string | undefined): Theme =>
    wished === 'light' || wished === 'dark' ? wished : 'auto';

  window.CivicConnect = {
    open: (question) => door?.open(question),
    close: () => door?.close(),
    identify(who) {
      name = who.name?.trim().slice(0, 80) || undefined;
    },
    on(event, listener) {
      const entry: [WidgetEvent, (detail: object) => void] = [event, listener];
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    mount(element, options = {}) {
      const { leave } = openDoor({
        ...options,
        origin,
        locale: chooseLocale(options.locale),
        theme: themeOf(options.theme),
        host: element,
        inline: true,
        name: () => name,
        say,
      });
      return { leave };
    },
  };
  if (manual !== undefined) return;
  const draw = () => {
    const host = document.createElement('civic-connect');
    // Beside the body: what a page does to its body's children is not done to this one.
    document.documentElement.append(host);
    door = openDoor({
      origin,
      organization: organization || undefined,
      accent,
      locale: chooseLocale(locale),
      theme: themeOf(theme),
      host,
      inline: false,
      name: () => name,
      say,
    });
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', draw);
  else draw();
}

const script = document.currentScript ?? document.querySelector('script[src*="/widget.js"]');
if (script instanceof HTMLScriptElement && !window.CivicConnect) start(script);
