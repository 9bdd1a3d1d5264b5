// Numbers as both doors write them: “1,234 statements”.

/** 1234 → “1,234”. */
export function presentNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/gu, ',');
}

/** “1 statement”, “1,234 statements”. */
export function presentCount(value: number, one: string, many = `${one}s`): string {
  return `${presentNumber(value)} ${value === 1 ? one : many}`;
}
