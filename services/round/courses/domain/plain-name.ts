/** A name as it is compared: composed, with single blanks; a no-break space is a blank. */
export function plainName(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim();
}
