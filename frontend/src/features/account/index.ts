export { useAccount } from './model/account-store.ts';
export { useCan } from './model/can.ts';
