/** Longer than any frame: a page that is hidden, or a browser that saves its frames, paints nothing for a while. */
const LONGEST_MS = 100;

/**
 * Calls `work` once what is drawn by now has been painted: what a tap brings with it must not keep its own
 * answer from the screen. Where nothing is painted it does not wait for it.
 */
export function afterPaint(work: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    work();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, LONGEST_MS);
}
