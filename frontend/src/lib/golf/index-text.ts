/** "18.4" is 18.4, "+1.2" is -1.2 as the API has it, "" is none; anything else is not a number. */
export function readIndex(text: string): number | undefined {
  const typed = text.trim().replace(',', '.');
  if (typed === '') return undefined;
  const index = Number(typed.replace(/^\+/, ''));
  return typed.startsWith('+') ? -index : index;
}

/** An index as it is typed: a plus is below zero in the API. */
export function indexText(index: number | null): string {
  if (index === null) return '';
  return index < 0 ? `+${-index}` : String(index);
}
