/**
 * One form for what looks the same, however a keyboard composed it. NFKC is what NIST SP 800-63B
 * (section 5.1.1.2) asks for where Unicode is accepted; nothing is trimmed or cut off.
 */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC');
}
