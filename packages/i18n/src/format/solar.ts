/** A day of the Iranian solar calendar; `month` 1 to 12. */
export interface SolarDay {
  year: number;
  month: number;
  day: number;
}

/** Years at which the cycle of leap years changes (Borkowski 1996, "The Persian calendar for 3000 years"). */
const breaks = [
  -61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394,
  2456, 3178,
];
const div = (a: number, b: number) => Math.trunc(a / b);
const mod = (a: number, b: number) => a - div(a, b) * b;

/** Which day of March the solar year begins on, and how many years have passed since a leap year. */
function yearStart(year: number): { march: number; sinceLeap: number } {
  let leaps = -14;
  let previous = breaks[0] ?? 0;
  let jump = 0;
  for (const next of breaks.slice(1)) {
    jump = next - previous;
    if (year < next) break;
    leaps += div(jump, 33) * 8 + div(mod(jump, 33), 4);
    previous = next;
  }
  let passed = year - previous;
  leaps += div(passed, 33) * 8 + div(mod(passed, 33) + 3, 4);
  if (mod(jump, 33) === 4 && jump - passed === 4) leaps += 1;
  const gregorian = year + 621;
  const gregorianLeaps = div(gregorian, 4) - div((div(gregorian, 100) + 1) * 3, 4) - 150;
  if (jump - passed < 6) passed = passed - jump + div(jump + 4, 33) * 33;
  const phase = mod(mod(passed + 1, 33) - 1, 4);
  return { march: 20 + leaps - gregorianLeaps, sinceLeap: phase === -1 ? 4 : phase };
}

const dayNumber = (year: number, month: number, day: number) =>
  Date.UTC(year, month - 1, day) / 86_400_000;

/** The solar day of a Gregorian one. Right for the Gregorian years 623 to 3797. */
export function toSolar(year: number, month: number, day: number): SolarDay {
  const today = dayNumber(year, month, day);
  let solarYear = year - 621;
  let passed = today - dayNumber(year, 3, yearStart(solarYear).march);
  if (passed < 0) {
    solarYear -= 1;
    passed = today - dayNumber(year - 1, 3, yearStart(solarYear).march);
  }
  // Six months of 31 days, then months of 30.
  if (passed < 186)
    return { year: solarYear, month: 1 + div(passed, 31), day: 1 + mod(passed, 31) };
  return { year: solarYear, month: 7 + div(passed - 186, 30), day: 1 + mod(passed - 186, 30) };
}
