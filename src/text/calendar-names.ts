// The names of months and weekdays as the runtime knows them in English.

/** How many there are, and how many days apart one falls into each, from the first day of 1970. */
const UNITS = { month: { count: 12, days: 31 }, weekday: { count: 7, days: 1 } } as const;

/** In order, each long and short: January and Jan, Thursday and Thu (the week begins with the first day of 1970). */
export function calendarNames(unit: keyof typeof UNITS): readonly (readonly [long: string, short: string])[] {
  const [long, short] = (['long', 'short'] as const).map(
    (form) => new Intl.DateTimeFormat('en', { [unit]: form, timeZone: 'UTC' }),
  ) as [Intl.DateTimeFormat, Intl.DateTimeFormat]; // as: two forms
  const { count, days } = UNITS[unit];
  return Array.from({ length: count }, (_, at) => {
    const time = at * days * 86_400_000;
    return [long.format(time), short.format(time)];
  });
}
