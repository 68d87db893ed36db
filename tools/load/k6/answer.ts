import { orRefused, Refused } from '../runner/refused.ts';

interface Received {
  url: string;
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  durationMs: number;
  error?: { code: number; reason: string };
}

/** k6's answer to a request, as far as it is done here. */
export type Answer = ReturnType<typeof answered>;

export function answered({ url, status, headers, text, durationMs, error }: Received) {
  return orRefused('the answer', {
    url,
    status,
    /** By the names of Go: `Retry-After`. */
    headers: namedAsInK6(headers),
    body: text,
    timings: orRefused('timings', { duration: durationMs }),
    error: error?.reason ?? '',
    error_code: error?.code ?? 0,
    json: (selector?: string): unknown => {
      if (selector !== undefined) throw new Refused('json with a selector', 'read the whole');
      return JSON.parse(text);
    },
  });
}

function namedAsInK6(headers: Received['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.replace(/(^|-)[a-z]/g, (letters) => letters.toUpperCase()),
      String(value),
    ]),
  );
}
