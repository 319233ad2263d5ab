'use client';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Drawer } from '../../ui/drawer.tsx';
import { NewsPanel } from './news-panel.tsx';

interface NewsDrawerProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** What I was told, in a pane at the side. */
export function NewsDrawer({ open, onOpenChange }: NewsDrawerProps) {
  const t = useT();
  return (
    <Drawer open={open} onOpenChange={onOpenChange} title={t('news.bell')} side="end" width={400}>
      <NewsPanel onClose={() => onOpenChange(false)} />
    </Drawer>
  );
}
