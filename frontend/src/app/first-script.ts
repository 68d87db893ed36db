/**
 * What cannot wait for the page's code: a file of its own, which runs as soon as it is there. It asks for the
 * token, in the words of `lib/api/client.ts`, and for the code of the hole that the address names.
 */
export const firstRefresh = globalThis.fetch('/api/v1/auth/refresh', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: '{}',
  signal: AbortSignal.timeout(20_000),
});
// Whoever takes the answer hears of it.
firstRefresh.catch(() => undefined);

/** The start of an address → the files that a page there needs beside the shell; the build lists them. */
const listed = document.querySelector<HTMLMetaElement>('meta[name="ahead"]')?.content ?? '{}';

for (const [start, files] of Object.entries(JSON.parse(listed) as Record<string, string[]>)) {
  if (globalThis.location.pathname.startsWith(start)) files.forEach(preload);
}

function preload(href: string): void {
  const isStyle = href.endsWith('.css');
  const link = document.createElement('link');
  Object.assign(link, { rel: isStyle ? 'preload' : 'modulepreload', crossOrigin: '', href });
  link.as = isStyle ? 'style' : 'script';
  document.head.append(link);
}
