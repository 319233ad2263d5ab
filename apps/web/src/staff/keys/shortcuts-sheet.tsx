'use client';
import { X } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Dialog, DialogTitle } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { shortcutGroups } from './shortcuts.ts';

/** All keys that exist, by what they are for. */
export function ShortcutsSheet({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useT();
  return (
    <Dialog open={open} onOpenChange={onOpenChange} width={980}>
      <header className="flex h-[52px] items-center border-line border-b ps-[24px] pe-[18px]">
        <DialogTitle className="flex-1">{t('staff.keys.title')}</DialogTitle>
        <IconButton icon={X} label={t('common.action.close')} onClick={() => onOpenChange(false)} />
      </header>
      <div className="gap-[36px] px-[24px] pt-[20px] pb-[2px] sm:columns-2 lg:columns-4">
        {shortcutGroups.map((group) => (
          <section key={group.title} className="break-inside-avoid pb-[18px]">
            <h3 className="mb-[6px] font-semibold">{t(group.title)}</h3>
            <dl>
              {group.shortcuts.map(({ label, keys }) => (
                <div key={label} className="flex min-h-[28px] items-center gap-[8px] py-[3px]">
                  <dt className="min-w-0 flex-1 text-text-2">{t(label)}</dt>
                  <dd className="flex gap-[4px]">
                    {keys.map((key) => (
                      <kbd key={key} className="key-cap" dir="ltr">
                        {key}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="border-line border-t bg-surface-2 px-[24px] py-[10px] text-text-3">
        {t('staff.keys.note')}
      </p>
    </Dialog>
  );
}
