const TIMES = 3;

/** Does the same several times at once. */
export function atOnce(work: (nth: number) => Promise<unknown>): Promise<unknown[]> {
  return Promise.all(Array.from({ length: TIMES }, (_, nth) => work(nth)));
}
