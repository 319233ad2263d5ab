'use client';
import { formatNumber } from '@civicconnect/i18n/browser';
import { Bell as BellIcon } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useNews } from './news-context.tsx';
import { NewsDrawer } from './news-drawer.tsx';

/** More than this is said as `99+`. */
const most = 99;

/** The bell with how many are unread; it opens what I was told. */
export function Bell() {
  const t = useT();
  const { unread } = useNews();
  const [open, setOpen] = useState(false);
  const many = unread ?? 0;
  const label = many > 0 ? t('news.unread', { n: many }) : t('news.bell');
  return (
    <>
      <span className="bell">
        <IconButton icon={BellIcon} label={label} onClick={() => setOpen(true)} />
        {many > 0 && (
          <span className="bell-count" aria-hidden="true">
            {many > most ? `${formatNumber(t.locale, most)}+` : formatNumber(t.locale, many)}
          </span>
        )}
      </span>
      <NewsDrawer open={open} onOpenChange={setOpen} />
    </>
  );
}
