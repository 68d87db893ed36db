/** Of the mailboxes of these a dot is no part of the name, and the second domain is the first. */
const GMAIL = new Set(['gmail.com', 'googlemail.com']);

/**
 * What stands for a mailbox, so that one person is not two: NFC, lower case, and without a tag behind a plus, at every
 * domain (RFC 5233 sub-addressing: a tag sorts the mail of one mailbox; who has a name with a plus at a domain without
 * tags is the same as their neighbour here). At Gmail dots go as well, and googlemail.com is gmail.com.
 */
export function emailKey(email: string): string {
  const { name, domain } = partsOf(email.trim().normalize('NFC').toLowerCase());
  const untagged = name.replace(/(?<=.)\+.*$/, '');
  if (!GMAIL.has(domain)) return `${untagged}@${domain}`;
  return `${untagged.replaceAll('.', '')}@gmail.com`;
}

/** Domains that most people have, whose misspellings are seen often. */
const WELL_KNOWN = [
  'gmail.com',
  'hotmail.com',
  'outlook.com',
  'yahoo.com',
  'icloud.com',
  'mail.com',
  'ymail.com',
  'hotmail.co.th',
  'yahoo.co.th',
];

/** The address that was meant, where the domain is one letter off a well-known one; else undefined. */
export function meantEmail(email: string): string | undefined {
  const { name, domain } = partsOf(email.trim());
  const typed = domain.toLowerCase();
  if (WELL_KNOWN.includes(typed)) return undefined;
  const meant = WELL_KNOWN.find((known) => isOneOff(typed, known));
  return meant && `${name}@${meant}`;
}

/** The domain of an address, in lower case. */
export function emailDomain(email: string): string {
  return partsOf(email.trim()).domain.toLowerCase();
}

function partsOf(email: string): { name: string; domain: string } {
  const at = email.lastIndexOf('@');
  return { name: email.slice(0, at), domain: email.slice(at + 1) };
}

/** Whether one letter more, less or another, or two that changed places, make one of the other. */
function isOneOff(one: string, other: string): boolean {
  const start = [...one].findIndex((letter, at) => letter !== other[at]);
  if (start === -1) return other.length === one.length + 1;
  const [a, b] = [one.slice(start), other.slice(start)];
  const swapped = `${a[1] ?? ''}${a[0]}${a.slice(2)}`;
  return a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1) || swapped === b;
}
