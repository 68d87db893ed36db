/** Where to go after logging in: an address of this page only, never one of another site. */
export function nextAddress(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/';
}
