import js from '@eslint/js';
import globals from 'globals';
import a11y from 'eslint-plugin-vuejs-accessibility';
import vue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';

/** Libraries that only services/shared may use, so that they can be changed in one place. */
const SHARED_LIBRARIES = ['pino', 'jose', 'ioredis', 'prom-client', 'undici', '@dapr/dapr'];

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: one name for one thing, everywhere.',
};
const NO_ENVIRONMENT = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only config.ts reads the environment.',
};
const NO_CLOCK_NO_CHANCE = {
  selector: [
    "NewExpression[callee.name='Date'][arguments.length=0]",
    "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    'ImportSpecifier[imported.name=/^random/]',
  ].join(', '),
  message: 'Domain code is pure: times, ids and random bytes are arguments.',
};

/** Of scripts for load: what k6 runs, and what its metrics need. */
const LOAD_SCRIPTS = [
  {
    selector: String.raw`:matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration)[source]:not([source.value=/^(k6(\u002f|$)|\.\.?\u002f)/])`,
    message: "Only k6's modules and files beside: nothing is fetched when a script runs.",
  },
  { selector: 'ImportExpression', message: 'Import at the top: k6 loads a script once for a VU.' },
  {
    selector:
      "CallExpression[callee.property.name='asyncRequest']:not(:has(Property[key.name='tags'] Property[key.name='name']))",
    message: 'Every URL has a name tag: else each id in a path is a metric of its own.',
  },
];

/** What is the same in every language. */
const SIGNS = [
  '·',
  '–',
  '—',
  '/',
  ':',
  ',',
  '.',
  '×',
  '%',
  '+',
  '−',
  '(',
  ')',
  '#',
  'GolfRoundPro',
];

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '.local', '**/*.gen.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,vue}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: ['.vue'] },
    },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // An interface that promises is met by code that has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    rules: {
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT],
      'no-console': 'error',
      eqeqeq: 'error',
      'max-depth': ['error', 3],
      complexity: ['error', 15],
    },
  },
  {
    files: ['services/*/**/*.ts'],
    ignores: ['services/shared/**', '**/tests/**', '**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: SHARED_LIBRARIES.map((name) => ({
            name,
            message: 'Only services/shared uses this library.',
          })),
        },
      ],
    },
  },
  {
    files: ['services/**/*.ts'],
    ignores: ['**/config.ts', 'services/shared/testing/**', '**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_ENVIRONMENT] },
  },
  {
    files: ['services/**/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_ENVIRONMENT, NO_CLOCK_NO_CHANCE],
    },
  },
  { files: ['tools/**', 'benchmarks/**'], rules: { 'no-console': 'off' } },
  {
    files: ['loadtests/**'],
    rules: { 'no-restricted-syntax': ['error', ...LOAD_SCRIPTS], 'no-console': 'off' },
  },
  { files: ['tools/run.js', '*.config.js'], languageOptions: { globals: globals.node } },
  {
    files: ['**/*.config.{js,ts}', '.dependency-cruiser.js'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['services/gateway/reference/*.js'], languageOptions: { globals: globals.browser } },
  {
    files: ['frontend/src/**/*.vue'],
    plugins: { vue },
    rules: { 'vue/no-bare-strings-in-template': ['error', { allowlist: SIGNS }] },
  },
  {
    files: ['frontend/**/*.{ts,vue}'],
    extends: [...vue.configs['flat/recommended'], ...a11y.configs['flat/recommended']],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: tseslint.parser },
    },
    rules: {
      // What is imported from a .vue file has its types from vue-tsc only.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      'vue/multi-word-component-names': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
    },
  },
);
