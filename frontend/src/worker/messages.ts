/** What a page tells the waiting service worker, once the player wants the new version. */
export const TAKE_OVER = 'take-over';
