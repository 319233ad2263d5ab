import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { usePlace } from './place.ts';

interface SheetProps {
  label: string;
  title: string;
  /** A second line below the title. */
  about?: string | null | undefined;
  onClose: () => void;
  children: ComponentChildren;
}

/** Lies over the conversation until one goes back to it. */
export function Sheet({ label, title, about, onClose, children }: SheetProps) {
  const { say } = usePlace();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <section class="sheet" aria-label={label}>
      <header>
        <button type="button" class="round" aria-label={say('back')} ref={back} onClick={onClose}>
          <Icon of="back" />
        </button>
        <div>
          <b dir="auto">{title}</b>
          {about && <small>{about}</small>}
        </div>
      </header>
      {children}
    </section>
  );
}
