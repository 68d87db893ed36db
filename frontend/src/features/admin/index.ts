export { useAccounts } from './queries/use-accounts.ts';
