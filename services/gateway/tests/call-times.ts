/** The statuses of so many calls, one after the other, counted. */
export async function callTimes(
  times: number,
  call: (index: number) => Promise<Response>,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (let index = 0; index < times; index++) {
    const { status } = await call(index);
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}
