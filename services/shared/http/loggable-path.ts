/** Words of our routes, their version, small numbers such as a hole, and ids, which name nobody. */
const PLAIN =
  /^(?:\.?[a-z-]{1,24}(?:\.json)?|v\d|\d{1,4}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/;

/** A path for a log: whatever in it could be a secret (the token of a share link, say) is struck out. */
export function loggablePath(path: string): string {
  const segments = path.split('/').map((segment) => (PLAIN.test(segment) ? segment : '[…]'));
  return segments.join('/').slice(0, 300);
}
