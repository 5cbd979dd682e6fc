import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const tests = ['**/*.test.{ts,tsx}', '**/testing.ts', '**/testing/**', '**/vitest.setup.ts']
const tooling = ['*.{ts,mjs,cjs}', 'scripts/**', '**/*.config.ts', '**/*.mjs', 'e2e/**', 'bench/**']

const oneEnvReader = {
  object: 'process',
  property: 'env',
  message: 'apps/api/src/env.ts is the only reader of the environment; take its values as arguments.',
}

/** The domain has no clock and no chance: what it needs of either is passed in. */
const noClockNoChance = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pass the instant in.' },
  { selector: "CallExpression[callee.name='Date']", message: 'Pass the instant in.' },
]

export default defineConfig(
  globalIgnores([
    '**/dist/**',
    '**/coverage/**',
    '**/test-results/**',
    '**/playwright-report/**',
    'apps/web/src/gql/**',
  ]),
  {
    files: ['**/*.{ts,tsx,mjs,cjs}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-properties': ['error', oneEnvReader],
      // `typeof import('./zh')` names the type of something loaded on demand.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
    },
  },
  {
    files: ['packages/domain/src/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        oneEnvReader,
        { object: 'Date', property: 'now', message: 'Pass the instant in.' },
        { object: 'performance', property: 'now', message: 'Pass the instant in.' },
        { object: 'Math', property: 'random', message: 'The domain knows no chance.' },
        { object: 'crypto', property: 'randomUUID', message: 'The domain knows no chance.' },
      ],
      'no-restricted-syntax': ['error', ...noClockNoChance],
    },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}', 'packages/ui/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: {
      // React's own typing of event props accepts async handlers; what must not float is checked where it is called.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    // On the one-session embedded database the data source waits for the command's own transaction for ever.
    files: ['apps/api/src/**/*.commands.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/database/data-source', '**/database/data-source.*'],
              message: "Inside a command use only its transaction's manager.",
            },
          ],
          paths: [
            {
              name: 'typeorm',
              importNames: ['DataSource', 'getRepository', 'getManager', 'getConnection'],
              message: "Inside a command use only its transaction's manager.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/api/src/env.ts', ...tests, ...tooling],
    ignores: ['packages/domain/src/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // Programs that speak to a terminal.
    files: ['apps/api/src/cli.ts', 'apps/api/src/cli/**', 'apps/api/src/graphql/print-schema.ts', ...tooling],
    rules: { 'no-console': 'off' },
  },
  {
    files: tests,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Answers of GraphQL documents in tests are read as loose JSON and then asserted on.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Plain JavaScript tools are checked by tsc (checkJs) and eslint's core rules; untyped edges are theirs by nature.
    files: ['**/*.{mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
  },
)
