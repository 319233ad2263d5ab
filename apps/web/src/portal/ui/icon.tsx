import type { LucideIcon } from 'lucide-react';

const strokes = { 16: 2.2, 18: 2.1, 20: 2, 24: 1.9, 28: 1.7 } as const;

/** A Lucide icon at one of the portal's sizes; always beside a word, so hidden from screen readers. */
export function Icon(props: { of: LucideIcon; size?: keyof typeof strokes; flip?: boolean }) {
  const { of: Shape, size = 24 } = props;
  return (
    <Shape
      size={size}
      strokeWidth={strokes[size]}
      aria-hidden="true"
      className={props.flip ? 'flip' : undefined}
    />
  );
}
