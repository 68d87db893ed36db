/** One address for one account: without blanks around it and in lower case. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}
