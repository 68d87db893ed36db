/** Characters that one server reads as a separator or an end, and another does not. */
const AMBIGUOUS = /\\|%2f|%5c|%00|\/\//i;

/** What nearly all paths are: nothing in them could be read in two ways. */
const PLAIN = /^(?:\/[\w-]+)+$/;

/**
 * The path of a request with its dot segments (plain or encoded) resolved, and its query, so that
 * what is matched here is what a service sees; undefined when servers could differ about it.
 */
export function normalisePath(url: string): string | undefined {
  if (PLAIN.test(url)) return url;
  const path = /^[^?#]*/.exec(url)![0];
  const whole = `http://gateway${url}`;
  if (!path.startsWith('/') || AMBIGUOUS.test(path) || !URL.canParse(whole)) return undefined;
  const { pathname, search } = new URL(whole);
  return pathname + search;
}
