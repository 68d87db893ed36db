import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';

/**
 * A telephone number as E.164, such as +66812345678, from how it is written in the country or with its own code; undefined
 * for what no number can be there. An extension goes: nobody is mailed or told by it.
 */
export function parsePhoneNumber(text: string, country: CountryCode): string | undefined {
  const number = parsePhoneNumberFromString(text, { defaultCountry: country, extract: false });
  return number?.isValid() ? number.number : undefined;
}
