/** The eight-pointed star of tilework: the product's mark. */
export function StarMark(props: { tone?: 'light' | 'small' }) {
  const size = props.tone === 'small' ? 22 : 26;
  return (
    <span className={`mark${props.tone ? ` mark-${props.tone}` : ''}`}>
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d="M12 1.2 22.8 12 12 22.8 1.2 12Z" />
        <path d="M4.37 4.37h15.26v15.26H4.37Z" />
      </svg>
    </span>
  );
}
