/** An index as golfers write it: one decimal, a plus handicap with its plus. */
export function indexWords(index: number): string {
  return index < 0 ? `+${(-index).toFixed(1)}` : index.toFixed(1);
}

/** What was typed as an index, below zero for a plus as in the API: null for nothing, undefined for what is none. */
export function readIndex(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const [, plus, number] = /^\s*(\+?)(\d{1,2}(?:[.,]\d)?)\s*$/.exec(text) ?? [];
  if (number === undefined) return undefined;
  const index = Number(number.replace(',', '.'));
  return plus && index > 0 ? -index : index;
}
