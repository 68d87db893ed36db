/** A check that is made until it has gone well once, and goes well from then on. */
export function untilOnce(check: () => Promise<void>): () => Promise<void> {
  let wentWell = false;
  return async () => {
    if (wentWell) return;
    await check();
    wentWell = true;
  };
}
