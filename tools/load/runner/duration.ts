const UNITS: Record<string, number> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 };
const WHOLE = /^(\d+(\.\d+)?(ms|d|h|m|s))+$/;
const PART = /(\d+(?:\.\d+)?)(ms|d|h|m|s)/g;

/** Milliseconds of `1h30m`, `500ms` and so on; a number is milliseconds already. @throws TypeError */
export function durationMs(text: string | number): number {
  if (typeof text === 'number') return text;
  if (!WHOLE.test(text)) throw new TypeError(`${text} is no duration such as 30s or 1m30s`);
  return [...text.matchAll(PART)].reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * UNITS[unit!]!,
    0,
  );
}
