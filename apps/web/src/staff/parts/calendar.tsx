import { dirOf } from '@civicconnect/i18n/browser';
import { calendarMonth, placeInWeek, plusDays, plusMonths } from '@civicconnect/i18n/calendar';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { IconButton } from '../../ui/icon-button.tsx';

interface CalendarProps {
  /** Where it opens: a day as `2026-11-21`. */
  begin: string;
  chosen: string | null;
  today: string;
  min?: string | undefined;
  max?: string | undefined;
  onChoose: (day: string) => void;
}

/**
 * A month to choose a day from, in the reader's calendar. Arrows go by days and weeks, Home and End within
 * a week, Page Up and Page Down by months, with Shift by years (the date picker of the ARIA practices).
 */
export function Calendar({ begin, chosen, today, min, max, onChoose }: CalendarProps) {
  const t = useT();
  const { locale } = t;
  const [at, setAt] = useState(begin);
  const grid = useRef<HTMLTableElement>(null);
  /** Whether the keyboard goes along to the day: not while somebody presses the buttons above it. */
  const follows = useRef(true);
  const month = calendarMonth(locale, at);
  const outside = (day: string) => (min && day < min) || (max && day > max);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keyboard follows the day that it went to
  useEffect(() => {
    if (follows.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [at]);

  function turn(months: number) {
    follows.current = false;
    setAt(plusMonths(locale, at, months));
  }

  function steer(event: KeyboardEvent) {
    const forward = dirOf(locale) === 'rtl' ? -1 : 1;
    const months = event.shiftKey ? 12 : 1;
    const next: Record<string, () => string> = {
      ArrowLeft: () => plusDays(at, -forward),
      ArrowRight: () => plusDays(at, forward),
      ArrowUp: () => plusDays(at, -7),
      ArrowDown: () => plusDays(at, 7),
      Home: () => plusDays(at, -placeInWeek(locale, at)),
      End: () => plusDays(at, 6 - placeInWeek(locale, at)),
      PageUp: () => plusMonths(locale, at, -months),
      PageDown: () => plusMonths(locale, at, months),
    };
    const go = next[event.key];
    if (!go) return;
    event.preventDefault();
    event.stopPropagation();
    follows.current = true;
    setAt(go());
  }

  return (
    <div className="calendar">
      <div className="calendar-head">
        <IconButton
          icon={ChevronLeft}
          flips
          size="s"
          label={t('dates.previous')}
          onClick={() => turn(-1)}
        />
        <span aria-live="polite">{month.title}</span>
        <IconButton
          icon={ChevronRight}
          flips
          size="s"
          label={t('dates.next')}
          onClick={() => turn(1)}
        />
      </div>
      <table aria-label={month.title} ref={grid}>
        <thead>
          <tr>
            {month.weekdays.map(({ name, short }) => (
              <th key={name} scope="col" abbr={name}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.weeks.map((week) => (
            <tr key={week.find((place) => place)?.day}>
              {week.map((place, column) =>
                place === null ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: places of a week never move
                  <td key={column} />
                ) : (
                  <td key={place.day}>
                    <button
                      type="button"
                      tabIndex={place.day === at ? 0 : -1}
                      aria-disabled={outside(place.day) ? true : undefined}
                      aria-pressed={place.day === chosen}
                      aria-current={place.day === today ? 'date' : undefined}
                      onKeyDown={steer}
                      onClick={() => !outside(place.day) && onChoose(place.day)}
                    >
                      {place.number}
                    </button>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
