/** A point of the star polygon {8/2} around the middle of a tile. */
function star(tile: number, outer: number): string {
  const middle = tile / 2;
  const inner = outer * 0.765;
  const points = Array.from({ length: 16 }, (_, index) => {
    const radius = index % 2 === 0 ? outer : inner;
    const angle = (index * Math.PI) / 8;
    const x = (middle + radius * Math.cos(angle)).toFixed(2);
    const y = (middle + radius * Math.sin(angle)).toFixed(2);
    return `${x} ${y}`;
  });
  return `M${points.join('L')}Z`;
}

/** The lattice of stars behind the home band, faint and away from the text. */
export function Lattice() {
  const tile = 104;
  return (
    <svg className="lattice" aria-hidden="true">
      <pattern
        id="lattice"
        width={tile}
        height={tile}
        patternUnits="userSpaceOnUse"
        x="-12"
        y="-20"
      >
        <g fill="none" stroke="currentColor" strokeWidth="1.2">
          <path d={star(tile, tile / 2)} />
          <path d={star(tile, tile * 0.3)} />
          <circle cx={tile / 2} cy={tile / 2} r={tile / 10} />
        </g>
      </pattern>
      <rect width="100%" height="100%" fill="url(#lattice)" />
    </svg>
  );
}
