import type { Request } from 'express';

/** Whether a client has what it asks for already (RFC 9110, 13.1.2 and 13.1.3): its tag decides, else its date. */
export function isNotModified(request: Request, etag: string, since: Date | undefined): boolean {
  const noneMatch = request.get('if-none-match');
  if (noneMatch !== undefined) {
    return noneMatch.trim() === '*' || tagsIn(noneMatch).includes(etag);
  }
  const seenMs = Date.parse(request.get('if-modified-since') ?? '');
  return since !== undefined && Math.floor(since.getTime() / 1000) * 1000 <= seenMs;
}

/** Those of a list of tags, weak ones too: for whether one has a thing that is enough. */
function tagsIn(list: string): string[] {
  return list.match(/"[^"]*"/g) ?? [];
}
