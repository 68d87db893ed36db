/** Whether a status is what was to come. */
export type Expects = (status: number) => boolean;

type Range = number | { min: number; max: number };

/** k6's `http.expectedStatuses`. */
export function expectedStatuses(...ranges: Range[]): Expects {
  return (status) =>
    ranges.some((range) =>
      typeof range === 'number' ? status === range : status >= range.min && status <= range.max,
    );
}

export const EXPECTED_UNLESS_TOLD = expectedStatuses({ min: 200, max: 399 });
