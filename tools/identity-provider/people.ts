import { hash } from 'node:crypto';

/** Somebody whom the test provider knows. */
export interface Person {
  /** Never changes; the provider's own name for them. */
  sub: string;
  name: string;
  email: string;
  emailVerified: boolean;
}

type NewPerson = Omit<Person, 'sub'>;

/** Who stands on the login page. */
const TEST_PEOPLE: NewPerson[] = [
  { name: 'Ann Golfer', email: 'ann@identity.example', emailVerified: true },
  { name: 'Bob Golfer', email: 'bob@identity.example', emailVerified: true },
  // Has an account of the club already, which is linked.
  { name: 'Demo Golfer', email: 'demo@golfroundpro.example', emailVerified: true },
  // Says an e-mail that the provider never saw a proof of.
  { name: 'Eve Golfer', email: 'eve@identity.example', emailVerified: false },
];

/** Everybody who can log in at the provider; whoever is typed in is added. */
export class People {
  readonly #bySub = new Map<string, Person>();
  readonly listed = TEST_PEOPLE.map((person) => this.add(person));

  /** Adds somebody, or says anew what is known of them; the same e-mail is the same person. */
  add(person: NewPerson): Person {
    const sub = hash('sha256', person.email.toLowerCase()).slice(0, 16);
    const known = { sub, ...person };
    this.#bySub.set(sub, known);
    return known;
  }

  get(sub: string): Person | undefined {
    return this.#bySub.get(sub);
  }
}
