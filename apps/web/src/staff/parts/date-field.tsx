'use client';
import { CalendarDays } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useId, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { firstDay } from '../overview/overview-query.ts';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';
import { Calendar } from './calendar.tsx';

interface DateFieldProps {
  label: string;
  /** Shown beside the label. */
  hint?: string;
  /** A day as `2026-11-21`, as it stands in addresses and requests; empty for none. */
  value: string;
  min?: string | undefined;
  max?: string | undefined;
  className?: string;
  /** Whether there may be no day at all. */
  required?: boolean;
  onChange: (day: string) => void;
}

/** A day, or the end of the span in which it does not lie. */
function nearest(day: string, min = day, max = day): string {
  if (day > max) return max;
  return day < min ? min : day;
}

/** A day, written as the house writes dates and chosen from a calendar in the reader's language. */
export function DateField(props: DateFieldProps) {
  const { label, hint, value, min, max, className, required, onChange } = props;
  const t = useT();
  const id = useId();
  const times = useTimes();
  const now = useNow();
  const { timeZone } = useDesk().organization;
  const [open, setOpen] = useState(false);
  const today = firstDay(1, now, timeZone);
  const within = nearest(today, min, max);
  function choose(day: string) {
    setOpen(false);
    onChange(day);
  }
  return (
    <div className={className}>
      <span id={id} className="field-label">
        {label}
        {hint && <span className="field-hint">{hint}</span>}
      </span>
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger asChild>
          <button type="button" className="field date-field" aria-labelledby={`${id} ${id}-day`}>
            <span id={`${id}-day`} data-none={value ? undefined : ''}>
              {value ? times.dateShort(`${value}T12:00:00Z`) : t('dates.none')}
            </span>
            <CalendarDays className="icon-s" aria-hidden="true" />
          </button>
        </Popover.Trigger>
        <Popover.Content
          className="popover date-popover"
          aria-label={label}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          // The day in question has the keyboard, not what stands before it.
          onOpenAutoFocus={(event) => event.preventDefault()}
        >
          <Calendar
            begin={value || within}
            chosen={value || null}
            today={today}
            min={min}
            max={max}
            onChoose={choose}
          />
          <div className="calendar-foot">
            {within === today && (
              <Button size="s" look="ghost" onClick={() => choose(today)}>
                {t('dates.today')}
              </Button>
            )}
            {!required && value && (
              <Button size="s" look="ghost" onClick={() => choose('')}>
                {t('dates.clear')}
              </Button>
            )}
          </div>
        </Popover.Content>
      </Popover.Root>
    </div>
  );
}
