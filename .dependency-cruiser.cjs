// Which way imports go: web -> {ui, domain, gql}; api -> domain; ui -> domain; domain -> nothing of ours.
const tests = '(\\.test\\.tsx?$|/testing\\.tsx?$|/testing/|vitest\\.(setup|config|pg\\.config)\\.ts$)'
const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown']

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-stands-alone',
      comment: 'The domain knows none of the packages that use it.',
      severity: 'error',
      from: { path: '^packages/domain/' },
      to: { path: '^(apps|e2e|bench|packages/(?!domain/))' },
    },
    {
      name: 'domain-pure-libraries',
      comment: 'Of libraries the domain uses only pure ones: money and the calendar.',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: tests },
      to: { dependencyTypes: npm, pathNot: 'node_modules/(dinero\\.js|chinese-days)/' },
    },
    {
      name: 'domain-without-node',
      comment: 'The domain runs in the browser too and does no I/O.',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domain-test-libraries',
      comment: 'Tests of the domain need a test runner and random facts, nothing else.',
      severity: 'error',
      from: { path: '^packages/domain/src/.*' + tests },
      to: { dependencyTypes: npm, pathNot: 'node_modules/(dinero\\.js|chinese-days|fast-check|vitest)/' },
    },
    {
      name: 'ui-only-domain',
      comment: 'packages/ui is presentational: props in, no GraphQL, no application.',
      severity: 'error',
      from: { path: '^packages/ui/' },
      to: { path: '^(apps|e2e|bench)/|node_modules/(graphql|@apollo|graphql-ws|@tanstack)/' },
    },
    {
      name: 'web-not-api',
      comment: 'The dashboard knows the server by its schema alone.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(apps/api|e2e|bench)/' },
    },
    {
      name: 'api-only-domain',
      comment: 'The server knows the domain, not what is shown.',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: '^(apps/web|packages/ui|e2e|bench)/' },
    },
    {
      name: 'e2e-through-the-browser',
      comment: 'Browser tests see what a person sees; of ours they may use the domain’s names.',
      severity: 'error',
      from: { path: '^e2e/' },
      to: { path: '^(apps|packages/ui|bench)/' },
    },
    {
      name: 'features-apart',
      comment: 'Features of the dashboard do not import each other; routes bring them together.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'no-cycles',
      comment: 'What imports each other is one thing in two files. Types count.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing uses this file.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '\\.config\\.(ts|mjs)$',
          'vitest\\.setup\\.ts$',
          'vitest\\.setup\\.ts$',
          '\\.(css|json)$',
          '^apps/web/src/gql/',
        ],
      },
      to: {},
    },
    {
      name: 'no-tests-in-product',
      comment: 'What ships does not import tests or their helpers.',
      severity: 'error',
      from: { path: '^(apps|packages)/[^/]+/src/', pathNot: tests },
      to: { path: tests, pathNot: 'node_modules' },
    },
    {
      name: 'no-development-libraries-in-product',
      comment: 'What ships imports only dependencies, not devDependencies.',
      severity: 'error',
      from: { path: '^(apps|packages)/[^/]+/src/', pathNot: [tests, '^apps/web/src/gql/'] },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
    {
      name: 'resolvable',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps|packages)/[^/]+/(dist|coverage)/|^e2e/(test-results|playwright-report)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.cjs', '.json'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
}
