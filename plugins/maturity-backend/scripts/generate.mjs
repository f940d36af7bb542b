/*
 * Writes what the code needs of src/schema/openapi/*.yaml, as TypeScript. The official generator wants Java, which a
 * clean machine does not have. Run by `yarn generate`; with `--check` it writes nothing and fails when what is there is
 * out of date, which a test asks for.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import openapiTypescript, { astToString } from 'openapi-typescript';
import prettier from 'prettier';
import { parse } from 'yaml';

const schema = new URL('../src/schema/', import.meta.url);
const check = process.argv.includes('--check');
const notice =
  '// Generated from openapi/*.yaml by `yarn generate`; edit those.\n';

const spec = await readSpec();
await write(
  'spec.generated.ts',
  `/** @internal */\nexport const spec = ${JSON.stringify(spec)};\n`,
);
await write(
  'types.generated.ts',
  `/* eslint-disable */\n${astToString(
    await openapiTypescript(structuredClone(spec)),
  )}`,
);

/** The files of the folder as one document; what two files both name is a mistake. */
async function readSpec() {
  const folder = new URL('openapi/', schema);
  const files = (await readdir(folder)).sort();
  const parts = await Promise.all(
    files.map(async file => [
      file,
      parse(await readFile(new URL(file, folder), 'utf8')),
    ]),
  );
  const [, whole] = parts.find(([file]) => file === 'api.yaml');
  for (const [file, { paths = {}, components = {} }] of parts) {
    if (file === 'api.yaml') {
      continue;
    }
    add(whole.paths, paths, file);
    for (const [section, content] of Object.entries(components)) {
      whole.components[section] ??= {};
      add(whole.components[section], content, file);
    }
  }
  return whole;
}

function add(target, content, file) {
  for (const [name, value] of Object.entries(content)) {
    if (name in target) {
      throw new Error(`${file} names ${name}, which another file names too`);
    }
    target[name] = value;
  }
}

async function write(name, source) {
  const file = new URL(name, schema);
  const options = await prettier.resolveConfig(file.pathname);
  const text = await prettier.format(notice + source, {
    ...options,
    parser: 'typescript',
  });
  if (!check) {
    await writeFile(file, text);
  } else if (text !== (await readFile(file, 'utf8'))) {
    throw new Error(`${name} is out of date; run \`yarn generate\``);
  }
}
