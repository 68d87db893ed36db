/** What an error says, for whoever looks into it; no more than a line. */
export function reasonOf(error: unknown): string {
  return String(error).slice(0, 300);
}
