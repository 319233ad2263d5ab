'use client';
import { formatNumber } from '@civicconnect/i18n/browser';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Dialog, DialogTitle } from '../../ui/dialog.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { writtenSide } from '../../ui/written-side.ts';
import { type Command, foundCommands } from './command.ts';
import type { PageCommands } from './palette-context.tsx';
import { useCommands } from './use-commands.ts';

interface PaletteProps {
  page: PageCommands;
  onClose: () => void;
}

/** The window is drawn a moment after this part is: the field takes the focus when it is there. */
function takeFocus(field: HTMLInputElement | null): void {
  field?.focus();
}

/** Everything by typing its name: what the open session allows, lists, queues, pages, the search. */
export function Palette({ page, onClose }: PaletteProps) {
  const t = useT();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const found = foundCommands(useCommands(page, typed), typed);
  const at = Math.min(active, found.length - 1);
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);

  function run(command: Command | undefined) {
    if (!command) return;
    onClose();
    // The window gives the focus back as it goes; what the command focuses comes after that.
    setTimeout(command.run);
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive((at + step + found.length) % Math.max(1, found.length));
    else if (event.key === 'Enter') run(found[at]);
    else return;
    event.preventDefault();
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} width={640}>
      <DialogTitle className="sr-only">{t('desk.palette.title')}</DialogTitle>
      <div className="palette-field">
        <Search className="icon" aria-hidden="true" />
        <input
          ref={takeFocus}
          role="combobox"
          aria-label={t('desk.palette.placeholder')}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
          autoComplete="off"
          spellCheck={false}
          dir={writtenSide('auto', typed)}
          placeholder={t('desk.palette.placeholder')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        {page.sessionName && <span className="palette-session">{page.sessionName}</span>}
        <KeyCap>Esc</KeyCap>
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('desk.palette.title')}
        className="palette-list"
      >
        <Options id={id} found={found} at={at} onRun={run} />
      </div>
      <p role="status" className="px-[24px] py-[20px] text-text-3 empty:hidden">
        {found.length === 0 && t('desk.palette.none')}
      </p>
      <footer className="palette-foot" aria-hidden="true">
        <span>
          <KeyCap>↑</KeyCap> <KeyCap>↓</KeyCap> {t('desk.palette.choose')}
        </span>
        <span>
          <KeyCap>↵</KeyCap> {t('desk.palette.run')}
        </span>
        <span className="ms-auto">{t('desk.palette.scripts')}</span>
      </footer>
    </Dialog>
  );
}

interface OptionsProps {
  id: string;
  found: readonly Command[];
  at: number;
  onRun: (command: Command) => void;
}

/** The commands under the headings of their groups. */
function Options({ id, found, at, onRun }: OptionsProps) {
  const t = useT();
  return found.map((command, index) => {
    const { icon: Icon, label, keyCap, count, group } = command;
    const opensGroup = found[index - 1]?.group !== group;
    return (
      <div key={command.id} role="presentation">
        {opensGroup && (
          <p role="presentation" className="menu-label">
            {t(`desk.palette.${group}`)}
          </p>
        )}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which holds the focus */}
        <div
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className="palette-option"
          data-highlighted={index === at ? '' : undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onRun(command)}
        >
          <Icon className="icon" aria-hidden="true" />
          <bdi className="auto-side min-w-0 flex-1 truncate">{label}</bdi>
          {count !== undefined && (
            <span className="numeric text-text-3">{formatNumber(t.locale, count)}</span>
          )}
          {keyCap && <KeyCap>{keyCap}</KeyCap>}
        </div>
      </div>
    );
  });
}
