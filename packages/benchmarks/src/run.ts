/*
 * The process behind `./yarnw bench`: measures one domain and writes its figures as JSON into a file. Whatever the
 * measured code prints goes wherever it likes, without spoiling the result.
 */
import { writeFile } from 'node:fs/promises';
import { domains } from './domains';
import { formatTable, runBenchmarks } from './framework';

const SEED = 20261123;

async function main() {
  const [domain, outputFile] = process.argv.slice(2);
  const benchmarks = domains.get(domain);
  if (!benchmarks) {
    process.stderr.write(
      `[cairn] There is no domain '${domain}'. Domains: ${[
        ...domains.keys(),
      ].join(', ')}\n`,
    );
    process.exit(2);
  }
  const figures = await runBenchmarks(benchmarks, {
    seed: SEED,
    say: message => process.stderr.write(`[cairn] ${message}\n`),
  });
  await writeFile(
    outputFile,
    JSON.stringify({ figures, table: formatTable(figures) }),
  );
}

main().then(
  () => process.exit(0),
  error => {
    process.stderr.write(`[cairn] ${error.stack}\n`);
    process.exit(1);
  },
);
