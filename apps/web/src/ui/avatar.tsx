import { type LucideIcon, UserRound } from 'lucide-react';

/** The first letters of the first two words; Persian names show one letter, as is the custom. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = words.map(
    (word) => [...word].find((sign) => /\p{Lu}|\p{Ll}|\p{Lo}/u.test(sign)) ?? '',
  );
  const short = /\p{Script=Arabic}/u.test(letters[0] ?? '')
    ? letters.slice(0, 1)
    : letters.slice(0, 2);
  return short.join('').toLocaleUpperCase('en');
}

/** One of the eight category hues for an id, always the same one: 1 to 8. */
export function hueOf(id: string): number {
  let sum = 0;
  for (const sign of id) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 4093;
  return (sum % 8) + 1;
}

interface AvatarProps {
  id: string;
  name: string | null;
  size?: 18 | 20 | 24 | 28;
  /** A small mark at its corner, e.g. the channel. */
  mark?: LucideIcon;
}

/** A person as two letters. Decoration only: the name always stands beside it or in a label. */
export function Avatar({ id, name, size = 28, mark: Mark }: AvatarProps) {
  const hue = hueOf(id);
  return (
    <span
      className="avatar"
      data-size={size}
      aria-hidden="true"
      style={{ background: `var(--cat-${hue}-soft)`, color: `var(--cat-${hue}-text)` }}
    >
      {name ? initialsOf(name) : <UserRound className="icon-s" />}
      {Mark && (
        <span className="avatar-channel">
          <Mark />
        </span>
      )}
    </span>
  );
}

/** The place of an assignee that is still empty. */
export function NobodyAvatar({ size = 18 }: { size?: 18 | 20 }) {
  return <span className="avatar" data-size={size} data-nobody="" aria-hidden="true" />;
}
