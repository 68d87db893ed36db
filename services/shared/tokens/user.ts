/** Who a verified access token speaks for. */
export interface User {
  userId: string;
  roles: string[];
}
