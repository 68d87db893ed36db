import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';

/** The national id that a person registered with, as staff may always see it; null: none was given. */
export async function askMaskedNationalId(
  onboarder: Upstream,
  userId: string,
): Promise<string | null> {
  const told = await ask<{ maskedNationalId: string | null }>(onboarder, userId, '');
  return told?.maskedNationalId ?? null;
}

/** All of it. It is kept at the door alone. */
export async function askNationalId(onboarder: Upstream, userId: string): Promise<string | null> {
  const told = await ask<{ nationalId: string | null }>(onboarder, userId, '/national-id');
  return told?.nationalId ?? null;
}

/** Whom the door does not know gave none. */
async function ask<T>(onboarder: Upstream, userId: string, what: string): Promise<T | undefined> {
  try {
    return (await onboarder.getJson(`/internal/registrations/${userId}${what}`)) as T;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return undefined;
    throw error;
  }
}
