/** What is counted: the calls of an address, those of a user to a route, tries of passwords. */
export type Limit = 'per-address' | 'per-user' | 'credentials';
