import type { ApiError, FieldError } from './api-error.ts';
import type { FieldCode } from './schema.ts';
import type { FieldSentence } from './words/fields-en.ts';
import { useApiWords } from './words/index.ts';

const words = useApiWords();

/** The one place that turns an error into a sentence for the player, in their language. */
export function errorWords(error: ApiError): string {
  const { errors } = words.value;
  const known = Object.hasOwn(errors, error.code) ? errors[error.code as keyof typeof errors] : '';
  return [known || statusWords(error.status), waitWords(error)].filter(Boolean).join(' ');
}

/** What is wrong with a field as a sentence; what the page does not know is told in plain words. */
export function fieldWords(
  label: string,
  { code, limit, values }: Omit<FieldError, 'field'>,
): string {
  const { fields } = words.value;
  const known: FieldSentence | undefined = Object.hasOwn(fields, code ?? '')
    ? fields[code as FieldCode]
    : undefined;
  const figure = limit ?? values?.['more'];
  // A sentence that needs a figure says nothing without one.
  const isWhole = known && (known.length < 2 || figure !== undefined);
  return isWhole ? known(label, figure) : fields.not_valid(label);
}

function statusWords(status: number): string {
  const { errors, ourFault, didNotWork } = words.value;
  if (status >= 500) return ourFault;
  if (status === 404) return errors.not_found;
  return status === 401 ? errors.unauthenticated : didNotWork;
}

function waitWords({ code, status, retryAfterSeconds: seconds }: ApiError): string | undefined {
  if (code === 'views_rebuilding') return undefined;
  const { inAMoment, inSeconds, inMinutes } = words.value;
  if (seconds === undefined || seconds <= 0) {
    return status === 429 || status >= 500 ? inAMoment : undefined;
  }
  return seconds <= 90 ? inSeconds(seconds) : inMinutes(Math.ceil(seconds / 60));
}
