// Prints "<passed> <failed> <skipped>" of a JSON report by Jest or Playwright.
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));

function countJest() {
  return [
    report.numPassedTests,
    // A file that does not even load holds no test that could fail.
    report.numFailedTests + report.numRuntimeErrorTestSuites,
    report.numPendingTests + report.numTodoTests,
  ];
}

function countPlaywright() {
  const { expected, flaky, unexpected, skipped } = report.stats;
  return [expected + flaky, unexpected, skipped];
}

const counts = 'stats' in report ? countPlaywright() : countJest();
process.stdout.write(`${counts.join(' ')}\n`);
