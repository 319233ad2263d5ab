import type { BusinessHours, Locale } from '@civicconnect/contract';
import { digits, translator } from '@civicconnect/i18n';

/** A weekday, 1 for Monday, and the time of day, `HH:MM`, on a wall clock of the zone. */
interface WallClock {
  weekday: number;
  time: string;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function wallClock(now: Date, timeZone: string): WallClock {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    weekday: weekdays.indexOf(part('weekday')) + 1,
    time: `${part('hour')}:${part('minute')}`,
  };
}

/** When people are back: today or on a weekday, at a time of day. */
export interface Back {
  today: boolean;
  /** 1 for Monday. */
  weekday: number;
  time: string;
}

/**
 * When people are back; null while they are there. `hours` null: always.
 * @param timeZone of the organization, in which its hours are written
 */
export function backAt(hours: BusinessHours | null, timeZone: string, now: Date): Back | null {
  if (hours === null) return null;
  const { weekday, time } = wallClock(now, timeZone);
  const today = hours[weekday - 1];
  if (today && today.from <= time && time < today.to) return null;
  if (today && time < today.from) return { today: true, weekday, time: today.from };
  for (let ahead = 1; ahead <= 7; ahead += 1) {
    const day = ((weekday - 1 + ahead) % 7) + 1;
    const next = hours[day - 1];
    if (next) return { today: false, weekday: day, time: next.from };
  }
  return null;
}

const dayKeys = [
  'chat.day.1',
  'chat.day.2',
  'chat.day.3',
  'chat.day.4',
  'chat.day.5',
  'chat.day.6',
  'chat.day.7',
] as const;

/** What whoever asks for a human outside business hours is told: when people are back, and what to do till then. */
export function awayText({ today, weekday, time: hour }: Back, locale: Locale): string {
  const t = translator(locale);
  const time = digits(locale, hour);
  if (today) return t('chat.away.today', { time });
  return t('chat.away.later', { day: t(dayKeys[weekday - 1] ?? 'chat.day.1'), time });
}
