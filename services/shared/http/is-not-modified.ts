import type { Request } from 'express';

/** A list of entity tags; RFC 9110 lets empty elements stand in it. */
const TAG = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/.source;
const TAGS = new RegExp(`^[\\s,]*(?:${TAG}(?:\\s*,[\\s,]*|\\s*$))+$`);

/**
 * Whether a client has what it asks for already (RFC 9110, 13.1.2 and 13.1.3). Its tags decide, weak ones like others;
 * where it sends none, its date.
 * @param etag the strong tag of what would be answered
 * @param since when it became so, where that is known
 */
export function isNotModified(request: Request, etag: string, since?: Date): boolean {
  const noneMatch = request.get('if-none-match')?.trim();
  if (noneMatch !== undefined) return noneMatch === '*' || tagsIn(noneMatch).includes(etag);
  const seenMs = Date.parse(request.get('if-modified-since') ?? '');
  return since !== undefined && Math.floor(since.getTime() / 1000) * 1000 <= seenMs;
}

/** Those of a list, weak ones as strong; none of what is no list. */
function tagsIn(list: string): string[] {
  if (!TAGS.test(list)) return [];
  return list.match(/"[^"]*"/g)!;
}
