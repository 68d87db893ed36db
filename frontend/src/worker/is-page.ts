/** Addresses that the gateway answers itself: serve-files.ts there has the same rule. */
const NOT_A_PAGE =
  /^\/(api|openapi|reference|internal|events|dapr|health|ready|metrics|\.well-known)(\/|$)/;

/** Whether an address is inside the page, so that index.html is its answer. */
export function isPage(path: string): boolean {
  return !NOT_A_PAGE.test(path) && !/\.[^/]*$/.test(path);
}
