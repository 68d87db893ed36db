/** A login of a service at PostgreSQL. */
export interface ServiceLogin {
  service: string;
  user: string;
  password: string;
}

/** The two logins of a service: one is in use, the other is the one to change to. */
export function loginsOf(service: string): [string, string] {
  return [`${service}_a`, `${service}_b`];
}

/** The login that is not in use. */
export function otherLogin({ service, user }: Pick<ServiceLogin, 'service' | 'user'>): string {
  const [a, b] = loginsOf(service);
  return user === a ? b : a;
}

/** The login that a service's secret names. */
export function loginIn(service: string, fields: Record<string, string>): ServiceLogin {
  const { databaseUser: user = '', databasePassword: password = '' } = fields;
  return { service, user, password };
}
