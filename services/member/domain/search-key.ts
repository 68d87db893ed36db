/** The accents of Latin letters; the vowels of Thai, which are marks too, stay. */
const ACCENTS = /[\u0300-\u036f]/g;

/** A name as it is searched and sorted by: without case and accents, so that "emi" finds Émile. */
export function nameKey(name: string): string {
  return name.normalize('NFKD').replaceAll(ACCENTS, '').toLowerCase().trim();
}

/** An e-mail as it is searched by. */
export function emailKey(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}
