import type { ProfileDetails } from './profile.ts';

/** As it is kept: without blanks around it, and nothing in place of nothing but blanks. */
export function tidyDetails(details: ProfileDetails): ProfileDetails {
  return {
    ...details,
    homeClub: tidy(details.homeClub),
    preferredTee: tidy(details.preferredTee),
  };
}

function tidy(text: string | null): string | null {
  const trimmed = text?.normalize('NFC').trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
