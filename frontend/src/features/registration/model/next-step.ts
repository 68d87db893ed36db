import type { RegistrationView } from '../../../lib/api/schema.ts';

export const STAGES = ['requested', 'created', 'confirmationSent', 'verified', 'active'] as const;

export type Stage = (typeof STAGES)[number];

/** The last stage that is behind the person; one that another service has yet to tell of counts as behind. */
export function latestStage({ stages }: RegistrationView): Stage {
  return STAGES.findLast((stage) => stages[stage] !== null) ?? 'requested';
}

/** What the person can do now. */
export function nextStep({ status, mail, stages, place }: RegistrationView) {
  if (status === 'suspended') return 'suspended';
  if (status === 'active') return 'done';
  if (place?.state === 'offered' && stages.verified !== null) return 'offer';
  if (stages.verified === null && mail.bouncedAt !== null) return 'bounced';
  if (stages.verified === null && stages.confirmationSent !== null) return 'confirm';
  return place?.state === 'lapsed' ? 'lapsed' : 'wait';
}
