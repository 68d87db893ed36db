import type { EnvReader } from './env-reader.ts';

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/** Reads where the page is: over HTTPS but on a developer's own machine, since mailed links and cookies are worth an account. */
export function readPublicUrl(env: EnvReader): string {
  const publicUrl = env.url(
    'PUBLIC_URL',
    'Where the page is, https unless it is localhost: links of mails begin with it',
  );
  if (!URL.canParse(publicUrl)) return publicUrl;
  const { protocol } = new URL(publicUrl);
  const isFit = protocol === 'https:' || (protocol === 'http:' && isLocal(publicUrl));
  if (!isFit) env.refuse(`PUBLIC_URL is ${publicUrl}: outside of localhost it must be https`);
  return publicUrl;
}

/** Whether a page is for whoever sits at its machine alone. */
export function isLocal(publicUrl: string): boolean {
  return URL.canParse(publicUrl) && LOCAL.includes(new URL(publicUrl).hostname);
}
