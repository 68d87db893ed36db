/** What is followed, and where the sidecar brings each. */
export const TOPICS = [
  { topic: 'user.registration.request', path: '/events/requests' },
  { topic: 'membership.place', path: '/events/places' },
  { topic: 'user.created', path: '/events/created' },
  { topic: 'user.confirmation.sent', path: '/events/confirmations' },
  { topic: 'user.verified', path: '/events/verified' },
  { topic: 'member.changed', path: '/events/standings' },
  { topic: 'user.updated', path: '/events/updated' },
  { topic: 'user.deleted', path: '/events/deleted' },
] as const;

export type Topic = (typeof TOPICS)[number]['topic'];
