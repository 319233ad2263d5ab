const drawn = {
  chat: 'M4 5h16v11H9l-5 4z',
  close: 'M6 6l12 12M18 6L6 18',
  send: 'M4 12l16-8-5 16-4-6zM11 14l4-5',
  back: 'M15 5l-7 7 7 7',
  page: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  clip: 'M19 11l-7 7a4.5 4.5 0 0 1-6.4-6.4l7.8-7.8a3 3 0 0 1 4.3 4.3l-7.9 7.8a1.5 1.5 0 0 1-2.1-2.1l7-7',
  shield: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM9 12l2 2 4-4',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-4 4-6 8-6s8 2 8 6',
} as const;

/** Drawn as lines in the colour of the text around it; beside it stands what it means. */
export function Icon({ of }: { of: keyof typeof drawn }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" class={`icon icon-${of}`}>
      <path d={drawn[of]} />
    </svg>
  );
}
