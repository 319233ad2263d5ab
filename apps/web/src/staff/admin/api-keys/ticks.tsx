interface TicksProps<T extends string> {
  legend: string;
  options: readonly { value: T; label: string }[];
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
}

/** Several of a short list, in its order. */
export function Ticks<T extends string>({ legend, options, chosen, onChange }: TicksProps<T>) {
  return (
    <fieldset>
      <legend className="field-label">{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className="option-row">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              onChange(
                options
                  .map((option) => option.value)
                  .filter((one) => (one === value ? target.checked : chosen.includes(one))),
              )
            }
          />
          <span className="min-w-0">
            {label}{' '}
            <bdi dir="ltr" className="text-meta text-text-3">
              {value}
            </bdi>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
