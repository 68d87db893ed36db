/**
 * Calls `work` once what is drawn by now has been painted: what a tap brings with it must not keep its own
 * answer from the screen. A hidden page paints nothing and does not wait.
 */
export function afterPaint(work: () => void): void {
  if (document.visibilityState === 'hidden') setTimeout(work);
  else requestAnimationFrame(() => setTimeout(work));
}
