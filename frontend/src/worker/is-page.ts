/** Addresses that the gateway answers itself: serve-files.ts there has the same rule. */
const NOT_A_PAGE =
  /^\/(api|openapi|reference|internal|events|dapr|health|ready|metrics|\.well-known)(\/|$)/;
/** What the build writes, in the same way. */
const A_FILE = /^\/([^/]*\.[^/]*$|(assets|icons|last)\/)/;

/** Whether an address is inside the page, so that index.html is its answer. */
export function isPage(path: string): boolean {
  return !NOT_A_PAGE.test(path) && !A_FILE.test(path);
}
