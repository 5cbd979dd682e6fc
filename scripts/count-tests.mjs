// `node scripts/count-tests.mjs REPORT…`: adds up JSON reports of vitest and Playwright and prints "PASSED FAILED".
// Fails when a report is missing or holds no test: then a suite did not run.
import { readFileSync } from 'node:fs'

/** @param {any} report @returns {[passed: number, failed: number]} */
function count(report) {
  if (report.stats) return [report.stats.expected, report.stats.unexpected + report.stats.flaky]
  return [report.numPassedTests, report.numFailedTests]
}

let passed = 0
let failed = 0
for (const file of process.argv.slice(2)) {
  try {
    const [ok, bad] = count(JSON.parse(readFileSync(file, 'utf8')))
    if (!(ok + bad > 0)) throw new Error('no tests in it')
    passed += ok
    failed += bad
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
}
console.log(`${passed} ${failed}`)
