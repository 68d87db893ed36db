/** The words that a field of a file is called by. */
export interface FieldWords {
  fields: Record<string, string>;
  hole: (hole: string) => string;
}

/** What people call a field of a file, such as `players.0.teeId` or `scores, hole 4`; a column as it is. */
export function fieldLabel(field: string, { fields, hole }: FieldWords): string {
  const own = field.replace(/^players\.\d+\./, '');
  const [, number] = /^scores, hole (\d+)$/.exec(own) ?? [];
  if (number !== undefined) return hole(number);
  const [name = own] = own.split('.');
  return Object.hasOwn(fields, name) ? fields[name]! : field;
}
