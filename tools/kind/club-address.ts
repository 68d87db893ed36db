/** The host that the club has on this machine (charts/data/values-test.yaml). */
export const CLUB_HOST = 'localhost';

/** Ports of the node, at which Traefik is (charts/ingress/values-test.yaml), by those of this machine that lead there. */
export const PUBLISHED = {
  https: { node: 30443, here: 8443 },
  http: { node: 30080, here: 8480 },
};

/** Where the club is, for whoever trusts the CA of its cluster. */
export const CLUB_ADDRESS = `https://${CLUB_HOST}:${PUBLISHED.https.here}`;

/** From where one is sent to that address. */
export const PLAIN_ADDRESS = `http://${CLUB_HOST}:${PUBLISHED.http.here}`;
