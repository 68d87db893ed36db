/** What was typed in the form while it waits for its turn, in this tab alone; never a national id. */
export interface KeptForm {
  name: string;
  email: string;
  phoneNumber: string;
  /** The e-mail looks misspelt and is not. */
  confirmEmail: boolean;
  /** A national id was typed too, which has to be typed once more. */
  lacksId: boolean;
  /** Of the waiting room, once it has admitted. */
  ticket?: string;
}

const NAME = 'membership';

/** Keeps it; where nothing can be kept it is typed once more. */
export function keepForm(form: KeptForm): void {
  try {
    globalThis.sessionStorage.setItem(NAME, JSON.stringify(form));
  } catch {
    // The ticket is in a cookie too.
  }
}

/** Notes the ticket with which the form can be sent; whether there is one that waits. */
export function admitKeptForm(ticket: string): boolean {
  const form = takeKeptForm();
  if (form) keepForm({ ...form, ticket });
  return form !== undefined;
}

/** Gives it, and keeps it no more. */
export function takeKeptForm(): KeptForm | undefined {
  try {
    const text = globalThis.sessionStorage.getItem(NAME);
    globalThis.sessionStorage.removeItem(NAME);
    const form = JSON.parse(text ?? 'null') as Partial<KeptForm> | null;
    return typeof form?.email === 'string' ? (form as KeptForm) : undefined;
  } catch {
    return undefined;
  }
}
