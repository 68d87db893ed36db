/** What an account may be; `staff` keeps courses, `admin` may all that staff may. */
export type Role = 'golfer' | 'coach' | 'staff' | 'admin';

/** Who a verified access token speaks for. */
export interface User {
  userId: string;
  roles: string[];
}
