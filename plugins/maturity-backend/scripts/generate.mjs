/*
 * Writes what the code needs of src/schema/openapi.yaml, as TypeScript. The official generator wants Java, which a
 * clean machine does not have. Run by `yarn generate`; a test fails when its output is out of date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import openapiTypescript, { astToString } from 'openapi-typescript';
import prettier from 'prettier';
import { parse } from 'yaml';

const schema = new URL('../src/schema/', import.meta.url);
const notice =
  '// Generated from openapi.yaml by `yarn generate`; edit that.\n';

const yaml = await readFile(new URL('openapi.yaml', schema), 'utf8');
await write(
  'spec.generated.ts',
  `/** @internal */\nexport const spec = ${JSON.stringify(parse(yaml))};\n`,
);
await write(
  'types.generated.ts',
  `/* eslint-disable */\n${astToString(await openapiTypescript(parse(yaml)))}`,
);

async function write(name, source) {
  const file = new URL(name, schema);
  const options = await prettier.resolveConfig(file.pathname);
  const text = await prettier.format(notice + source, {
    ...options,
    parser: 'typescript',
  });
  await writeFile(file, text);
}
