/** One thing that keeps a draft from being published: the field, and what to do about it. */
export interface Fault {
  field: string;
  message: string;
}

/** Whether a value is a whole number within the bounds. */
export function isWhole(value: number | null, least: number, most: number): value is number {
  return value !== null && Number.isInteger(value) && value >= least && value <= most;
}

/** Whether a value has at most one decimal and lies within the bounds. */
export function isToTenth(value: number | null, least: number, most: number): value is number {
  return value !== null && Math.round(value * 10) / 10 === value && value >= least && value <= most;
}
