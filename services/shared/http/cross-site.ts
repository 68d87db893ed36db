import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a page of another site made a browser send this, as the browser tells it: by Fetch Metadata,
 * which no page can set, or by the Origin where it knows no Fetch Metadata. Clients that are no
 * browsers send neither.
 */
export function isCrossSite(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin, host } = headers;
  return origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host);
}
