'use client';
import type { Locale } from '@civicconnect/contract';
import { Pencil } from 'lucide-react';
import { lazy, type MouseEvent, Suspense, useCallback, useEffect, useState } from 'react';
import { I18nProvider } from '../../foundation/i18n/provider.tsx';
import { Icon } from '../ui/icon.tsx';
import type { SendFormProps } from './send-form.tsx';

const loadDialog = () => import('./send-dialog.tsx');
const SendDialog = lazy(async () => ({ default: (await loadDialog()).SendDialog }));
const hash = '#send';

interface SendButtonProps extends SendFormProps {
  href: string;
  label: string;
  locale: Locale;
  strings: Record<string, string>;
}

const plainClick = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/**
 * The one decision of the home page. A link to the page of the form; with script it opens the form
 * over home, fetched while the page is idle so that it opens without a network too.
 */
export function SendButton({ href, label, locale, strings, ...form }: SendButtonProps) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const sync = () => setOpen(location.hash === hash);
    sync();
    window.addEventListener('popstate', sync);
    const idle = setTimeout(() => loadDialog().catch(() => undefined), 1500);
    return () => {
      window.removeEventListener('popstate', sync);
      clearTimeout(idle);
    };
  }, []);
  const show = (event: MouseEvent) => {
    if (!plainClick(event)) return;
    event.preventDefault();
    loadDialog().then(
      () => {
        history.pushState(history.state, '', hash);
        setOpen(true);
      },
      () => location.assign(href),
    );
  };
  const close = useCallback(() => {
    if (location.hash === hash) history.back();
    setOpen(false);
  }, []);
  return (
    <>
      <a className="btn btn-white" href={href} onClick={show}>
        <Icon of={Pencil} />
        {label}
      </a>
      {open && (
        <I18nProvider locale={locale} strings={strings}>
          <Suspense>
            <SendDialog {...form} onClose={close} />
          </Suspense>
        </I18nProvider>
      )}
    </>
  );
}
