'use client';
import { AlertDialog } from 'radix-ui';
import { useT } from '../foundation/i18n/provider.tsx';
import { Button } from './button.tsx';

interface ConfirmProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** What follows, in plain words. */
  text: string;
  /** The button's word: what is done, never "OK". */
  action: string;
  look?: 'primary' | 'danger';
  busy: boolean;
  onConfirm: () => void;
}

/** A question before something that others feel at once. */
export function Confirm(props: ConfirmProps) {
  const t = useT();
  return (
    <AlertDialog.Root open={props.open} onOpenChange={props.onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="scrim" />
        <AlertDialog.Content className="dialog confirm">
          <AlertDialog.Title className="pane-title">{props.title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-[6px] text-text-2">
            {props.text}
          </AlertDialog.Description>
          <div className="mt-[16px] flex flex-wrap justify-end gap-[8px]">
            <AlertDialog.Cancel asChild>
              <Button look="ghost" size="l">
                {t('common.action.cancel')}
              </Button>
            </AlertDialog.Cancel>
            <Button
              look={props.look ?? 'primary'}
              size="l"
              busy={props.busy}
              onClick={props.onConfirm}
            >
              {props.action}
            </Button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
