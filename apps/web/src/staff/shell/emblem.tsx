/** The eight-pointed star of the product. */
export function Emblem({ size = 15 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <rect x="5.2" y="5.2" width="13.6" height="13.6" rx="1" />
      <rect x="5.2" y="5.2" width="13.6" height="13.6" rx="1" transform="rotate(45 12 12)" />
    </svg>
  );
}
