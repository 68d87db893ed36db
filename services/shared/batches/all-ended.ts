/** Waits until all have ended; rejects with the first fault among them then, and not before. */
export async function allEnded(works: Promise<unknown>[]): Promise<void> {
  const outcomes = await Promise.allSettled(works);
  const fault = outcomes.find((outcome) => outcome.status === 'rejected');
  if (fault) throw fault.reason;
}
