/** Of an account: it is of a registration at the form or desk, whose mail was not answered yet. */
export const UNCONFIRMED = '(of_registration AND email_verified_at IS NULL)';
