/** An envelope on the star of the mark: nothing here yet, and nothing wrong. */
export function EmptyPicture() {
  return (
    <svg width="168" height="168" viewBox="0 0 168 168" fill="none" aria-hidden="true">
      <path
        d="M164 84l-23.4 23.4v33.2h-33.2L84 164l-23.4-23.4H27.4v-33.2L4 84l23.4-23.4V27.4h33.2L84 4l23.4 23.4h33.2v33.2Z"
        fill="var(--accent-soft)"
      />
      <g stroke="var(--accent)" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round">
        <rect x="46" y="56" width="76" height="56" rx="8" fill="var(--surface)" />
        <path d="m48 62 36 28 36-28" />
      </g>
    </svg>
  );
}
