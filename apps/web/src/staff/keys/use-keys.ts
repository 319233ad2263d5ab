import { useEffect, useRef } from 'react';

/** Keys by name: a letter, `Enter`, `/`, `?`, `ctrl+k` … Giving `false` lets the key do what it does anyway. */
export type KeyMap = Record<string, (() => unknown) | undefined>;

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/**
 * What the key writes when that is Latin, so that Y is where the keyboard says it is; else its place,
 * so that shortcuts work while the keyboard writes Cyrillic or Persian.
 */
function keyOf(event: Pressed): string {
  if (/^[a-z]$/i.test(event.key)) return event.key.toLowerCase();
  if (event.key === '/' || event.key === '?') return event.key;
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
  if (letter) return letter;
  // Persian figures are keys of the same name.
  const digit = /^Digit([0-9])$/.exec(event.code)?.[1];
  if (digit && /^\p{Nd}$/u.test(event.key)) return digit;
  if (event.code === 'Slash') return event.shiftKey ? '?' : '/';
  return event.key === ' ' ? 'Space' : event.key;
}

/** A key's name in a `KeyMap`. */
export function nameOf(event: Pressed): string {
  return event.ctrlKey || event.metaKey ? `ctrl+${keyOf(event)}` : keyOf(event);
}

function isWithin(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

const windows = '[role="menu"], [role="dialog"], [data-own-keys]';
const fields = 'input, textarea, select';

/** Buttons and links keep Enter and Space for themselves. */
const pressable = 'button, a';

/**
 * Single-letter shortcuts of a screen. They never fire while typing in a field, inside a window or
 * menu, with Alt, or while a key is held down; `ctrl+` ones also work in fields.
 */
export function useKeys(map: KeyMap): void {
  const latest = useRef(map);
  latest.current = map;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      const name = nameOf(event);
      const withControl = name.startsWith('ctrl+');
      if (isWithin(event.target, windows)) return;
      if (!withControl && isWithin(event.target, fields)) return;
      if ((name === 'Enter' || name === 'Space') && isWithin(event.target, pressable)) return;
      const act = latest.current[name];
      if (!act || (event.repeat && name !== 'j' && name !== 'k')) return;
      if (act() !== false) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
