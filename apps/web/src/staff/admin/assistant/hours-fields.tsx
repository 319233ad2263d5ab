'use client';
import type { BusinessHours } from '@civicconnect/contract';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { FieldError } from '../../../ui/field.tsx';

type Day = BusinessHours[number];

interface HoursFieldsProps {
  /** Null: people are always there. */
  hours: BusinessHours | null;
  timeZone: string;
  error: string | null;
  onChange: (hours: BusinessHours | null) => void;
}

const usualDay = { from: '09:00', to: '18:00' };
/** Monday to Friday, as most offices work. */
const usualWeek: BusinessHours = [...Array.from({ length: 5 }, () => usualDay), null, null];
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** The seven days, each with its hours or without any. */
export function HoursFields({ hours, timeZone, error, onChange }: HoursFieldsProps) {
  const t = useT();
  const put = (at: number, day: Day) =>
    onChange((hours ?? usualWeek).map((known, index) => (index === at ? day : known)));
  return (
    <div>
      <label className="option-row">
        <input
          type="checkbox"
          checked={hours === null}
          onChange={(event) => onChange(event.target.checked ? null : usualWeek)}
        />
        <span className="font-medium">{t('tuning.people.always')}</span>
      </label>
      {hours && (
        <>
          <ul className="hours">
            {weekdays.map((weekday, at) => (
              <li key={weekday}>
                <HoursRow
                  name={t(`tuning.day.${weekday}`)}
                  day={hours[at] ?? null}
                  onChange={(day) => put(at, day)}
                />
              </li>
            ))}
          </ul>
          <p className="setting-note">{t('tuning.people.zone', { zone: timeZone })}</p>
        </>
      )}
      {error && <FieldError>{error}</FieldError>}
    </div>
  );
}

interface HoursRowProps {
  name: string;
  day: Day;
  onChange: (day: Day) => void;
}

function HoursRow({ name, day, onChange }: HoursRowProps) {
  const t = useT();
  const time = (side: 'from' | 'to') =>
    day && (
      <input
        type="time"
        className="hours-time"
        aria-label={t(`tuning.people.${side}`, { day: name })}
        value={day[side]}
        onChange={(event) => onChange({ ...day, [side]: event.target.value })}
      />
    );
  return (
    <>
      <label className="hours-day">
        <input
          type="checkbox"
          checked={day !== null}
          onChange={(event) => onChange(event.target.checked ? usualDay : null)}
        />
        {name}
      </label>
      {day ? (
        <span className="hours-times">
          {time('from')}
          <span aria-hidden="true">–</span>
          {time('to')}
        </span>
      ) : (
        <span className="text-text-3">{t('tuning.people.closed')}</span>
      )}
    </>
  );
}
