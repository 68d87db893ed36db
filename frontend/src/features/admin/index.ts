export { default as AccountsPanel } from './components/accounts-panel.vue';
export { default as AuditPanel } from './components/audit-panel.vue';
export { toAccountFilters, type AccountFilters } from './model/account-filters.ts';
export { toAuditFilters, type AuditFilters } from './model/audit-filters.ts';
