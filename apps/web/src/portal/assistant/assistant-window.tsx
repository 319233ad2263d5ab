'use client';
import type { Locale, WidgetWindow } from '@civicconnect/contract';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { tokensOf } from '../../foundation/api/browser.ts';
import { loadWidget } from '../../foundation/page/load-widget.ts';
import { addressAway } from './address-away.ts';

interface AssistantWindowProps {
  organization: string | undefined;
  locale: Locale;
  /** Their own chat then; else a visitor's, known by its key. */
  isSignedIn: boolean;
  /** Shown where the window cannot be: without script, or when it did not come. */
  trouble: ReactNode;
}

function themeOfPage(): 'light' | 'dark' | 'auto' {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
}

/** The assistant's window in the page. */
export function AssistantWindow(props: AssistantWindowProps) {
  const { organization, locale, isSignedIn, trouble } = props;
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let left = false;
    let widgetWindow: WidgetWindow | undefined;
    const leaving = (event: MouseEvent) => {
      const address = addressAway(event, location);
      if (!address || !widgetWindow?.leave(() => location.assign(address))) return;
      // Before the link's own handler, which would be there without asking.
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('click', leaving, true);
    // A shadow root belongs to its element for ever: each time a new one.
    const host = document.createElement('div');
    place.current?.append(host);
    loadWidget().then(
      (widget) => {
        if (left) return;
        const token = isSignedIn ? () => tokensOf('citizen').get() : undefined;
        widgetWindow = widget.mount(host, { organization, locale, theme: themeOfPage(), token });
      },
      () => setFailed(true),
    );
    return () => {
      left = true;
      removeEventListener('click', leaving, true);
      host.remove();
    };
  }, [organization, locale, isSignedIn]);
  return (
    <>
      <noscript>{trouble}</noscript>
      {failed ? trouble : <div ref={place} className="assistant-window needs-script" />}
    </>
  );
}
