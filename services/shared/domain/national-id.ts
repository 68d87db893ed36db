const FORM = /^[1-8]\d{12}$/;

/**
 * The 13 digits of a Thai national id, however they are grouped; undefined where they cannot be one. The last digit checks
 * the others: 11 less the remainder by 11 of their sum, each times 13 down to 2; of that the last digit. The first tells
 * the kind of person, 1 to 8. (Central registration regulation of the Department of Provincial Administration, B.E. 2535;
 * the same in python-stdnum, `stdnum.th.pin`.)
 */
export function parseNationalId(text: string): string | undefined {
  const digits = text.replaceAll(/[\s-]/g, '');
  return FORM.test(digits) && checkDigit(digits) === Number(digits[12]) ? digits : undefined;
}

/** As staff see it: its last four digits. */
export function maskNationalId(digits: string): string {
  return `x-xxxx-xxxx${digits[9]}-${digits.slice(10, 12)}-${digits[12]}`;
}

function checkDigit(digits: string): number {
  const sum = [...digits.slice(0, 12)].reduce(
    (all, digit, at) => all + Number(digit) * (13 - at),
    0,
  );
  return (11 - (sum % 11)) % 10;
}
