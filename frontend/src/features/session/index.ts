export { requestVerification, verifyOwnEmail } from './api/session-api.ts';
export { useSession } from './model/session-store.ts';
