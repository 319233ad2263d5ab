interface FiguresProps {
  figures: readonly (readonly [label: string, value: string])[];
}

/** Numbers side by side, each under its word. */
export function Figures({ figures }: FiguresProps) {
  return (
    <dl className="figures">
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
