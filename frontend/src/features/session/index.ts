export { useSession } from './model/session-store.ts';
