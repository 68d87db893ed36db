const offsets = new Map<string, number>();
const MOST = 20;

/** How far somebody had scrolled at an address that they come back to. */
export const offsetOf = (place: string): number => offsets.get(place) ?? 0;

export function rememberOffset(place: string, offset: number): void {
  offsets.delete(place);
  offsets.set(place, offset);
  const [oldest] = offsets.keys();
  if (offsets.size > MOST && oldest !== undefined) offsets.delete(oldest);
}
