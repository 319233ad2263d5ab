/** Names and values, one under the other: what may be told of an appeal to anyone who asks rightly. */
export function Facts({ rows }: { rows: readonly [name: string, value: string | null][] }) {
  return (
    <dl className="facts">
      {rows.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
