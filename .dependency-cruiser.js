const TESTS = '[.]test[.]ts$|/tests/|/testing/';
/** The features of round: each knows those before it only. */
const ROUND = ['courses', 'handicaps', 'partners', 'rounds', 'transfer', 'erase', 'snapshots'];

/** Who may import what. Types count too: what knows another's shape depends on it. */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment:
        'Move what both need to a file of its own. A declaration loads its routes only when asked.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
    },
    {
      name: 'services-apart',
      comment:
        'A service speaks to another by its API and its events; what they share is in shared.',
      severity: 'error',
      from: { path: '^services/([^/]+)/', pathNot: TESTS },
      to: {
        path: '^(services|tools|tests|benchmarks|frontend)/',
        pathNot: '^services/($1|shared|contracts)/',
      },
    },
    {
      name: 'tests-in-tests',
      comment: 'What is shipped does not need what tests it.',
      severity: 'error',
      from: { path: '^(services|frontend/src)/', pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'pure-domain',
      comment: 'Rules of the field need no framework and no store: give them values.',
      severity: 'error',
      from: { path: '/domain/', pathNot: TESTS },
      to: {
        pathNot: [
          '/domain/',
          '^services/(shared/(tokens|events)|contracts)/',
          '^services/shared/http/field-codes[.]ts$',
          '^(crypto|net|util)$',
          'node_modules/(bowser|libphonenumber-js|otpauth)/',
        ],
      },
    },
    {
      name: 'routes-on-top',
      comment: 'What two routes need stands beside the routes folder, not in it.',
      severity: 'error',
      from: { path: '^services/', pathNot: [TESTS, '/routes/', '/(app|service)[.]ts$'] },
      to: { path: '^services/.+/routes/' },
    },
    ...ROUND.slice(0, -1).map((feature, at) => ({
      name: `round-${feature}`,
      comment: 'The order of the features is in services/round/README.md.',
      severity: 'error',
      from: { path: `^services/round/${feature}/`, pathNot: TESTS },
      to: { path: `^services/round/(${ROUND.slice(at + 1).join('|')})/` },
    })),
    {
      name: 'features-apart',
      comment: 'A feature of the page is used through its index.ts and its parts.ts.',
      severity: 'error',
      from: { path: '^frontend/src/features/([^/]+)/', pathNot: TESTS },
      to: {
        path: '^frontend/src/features/',
        pathNot: '^frontend/src/features/($1/|[^/]+/(index|parts)[.]ts$)',
      },
    },
    {
      name: 'app-by-the-door',
      comment: 'The page is put together from what features show: their index, parts and routes.',
      severity: 'error',
      from: { path: '^frontend/src/(app|ui|lib)/', pathNot: TESTS },
      to: {
        path: '^frontend/src/features/',
        pathNot: '^frontend/src/features/[^/]+/(index|parts|routes|staff-routes)[.]ts$',
      },
    },
    {
      name: 'ui-below-features',
      comment: 'What every feature may use knows none of them.',
      severity: 'error',
      from: { path: '^frontend/src/(ui|lib)/', pathNot: TESTS },
      to: { path: '^frontend/src/(features|app)/' },
    },
    {
      name: 'light-index',
      comment: 'index.ts is for rules and reads; components are in parts.ts, and load when shown.',
      severity: 'error',
      from: { path: '^frontend/src/features/[^/]+/index[.]ts$' },
      to: { path: '[.]vue$', reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
  },
};
