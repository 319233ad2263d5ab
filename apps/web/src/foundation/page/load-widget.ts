import type { WidgetApi } from '@civicconnect/contract';

declare global {
  interface Window {
    CivicConnect?: WidgetApi;
  }
}

/** Runs the widget's script without its button, once per page. */
export function loadWidget(): Promise<WidgetApi> {
  return new Promise((resolve, reject) => {
    const loaded = () => (window.CivicConnect ? resolve(window.CivicConnect) : reject());
    if (window.CivicConnect) return loaded();
    const script = document.createElement('script');
    script.src = '/widget.js';
    script.dataset.manual = '';
    script.addEventListener('load', loaded);
    script.addEventListener('error', () => reject());
    document.head.append(script);
  });
}
