/** An error that is told to a person as it is: what failed, why, what to do. */
export class UserError extends Error {}

/** One plain text for any error; a fault of our own keeps its stack. */
export function describeError(error: unknown): string {
  if (error instanceof UserError) return error.message;
  if (error instanceof Error) return error.stack ?? error.message;
  return String(error);
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The same with what caused it: `fetch failed: certificate has expired`. */
export function causesOf(error: unknown): string {
  const { cause, errors = [] } = Object(error) as { cause?: unknown; errors?: unknown[] };
  const inner = cause ?? errors.at(-1);
  const causes = inner === undefined ? '' : causesOf(inner);
  return [messageOf(error), causes].filter((message) => message !== '').join(': ');
}
