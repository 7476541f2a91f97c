// Prints "N passed, N failed" and fails unless something ran and everything passed: node count.js REPORT STATUS, with
// vitest's JSON report and the exit status of npm test.
import {readFileSync} from 'node:fs'

/** Types or lint failed, or the runner itself: there is no report, and that is one failure. */
const NONE = {numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, success: false}

function read(path) {
  const text = readFileSync(path, 'utf8')
  return text === '' ? NONE : JSON.parse(text)
}

const {numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests, success} = read(process.argv[2])
const status = Number(process.argv[3])
// On this machine everything can run: what was skipped was not tested.
const skipped = numPendingTests + numTodoTests
if (skipped > 0) console.log(`${skipped} skipped, which counts as failed here`)
let failed = numFailedTests + skipped
// A file that could not be loaded fails without a test in it, an error between tests without a test at all.
if (failed === 0 && (!success || passed === 0 || status !== 0)) failed = 1
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
