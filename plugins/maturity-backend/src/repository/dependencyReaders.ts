import { XMLParser } from 'fast-xml-parser';
import { asArray, asRecord, parseJsonRecord } from './parseYaml';
import { tomlRecord } from './taskFiles';

/** Direct dependencies that come from a registry. @internal */
export function packageJsonDependencies(text: string): string[] | undefined {
  const json = parseJsonRecord(text);
  if (Object.keys(json).length === 0) {
    return undefined;
  }
  const all = {
    ...asRecord(json.dependencies),
    ...asRecord(json.devDependencies),
  };
  return Object.entries(all)
    .filter(
      ([, range]) => !/^(workspace|file|link|portal):/.test(String(range)),
    )
    .map(([name]) => name);
}

/** Scanned by line: a real one has megabytes, and a YAML parser takes seconds for it. @internal */
export function yarnLock(text: string): Set<string> {
  const names = new Set<string>();
  for (const line of text.split('\n')) {
    if (
      line !== '' &&
      !line.startsWith(' ') &&
      !line.startsWith('#') &&
      line.trimEnd().endsWith(':')
    ) {
      for (const descriptor of line.replaceAll('"', '').split(',')) {
        names.add(beforeVersion(descriptor.trim()));
      }
    }
  }
  names.delete('');
  return names;
}

/** Names that `package-lock.json` holds, of any version of its format. @internal */
export function packageLock(text: string): Set<string> {
  const json = parseJsonRecord(text);
  const paths = Object.keys(asRecord(json.packages)).map(
    path => path.split('node_modules/').at(-1) ?? '',
  );
  const names = new Set([
    ...paths,
    ...Object.keys(asRecord(json.dependencies)),
  ]);
  names.delete('');
  return names;
}

/** Scanned by line, as above. Entries are `name@1.0.0:`, with a slash before it in older files. @internal */
export function pnpmLock(text: string): Set<string> {
  const names = new Set<string>();
  let section = '';
  for (const line of text.split('\n')) {
    if (line !== '' && !line.startsWith(' ')) {
      section = line.trim();
    } else if (
      /^ {2}\S/.test(line) &&
      (section === 'packages:' || section === 'snapshots:')
    ) {
      names.add(beforeVersion(line.trim().replace(/^['"]?\/?/, '')));
    }
  }
  names.delete('');
  return names;
}

function beforeVersion(descriptor: string): string {
  const at = descriptor.indexOf('@', 1);
  return at < 0 ? '' : descriptor.slice(0, at);
}

/** Required modules, direct and indirect: `go.sum` has to hold both. @internal */
export function goModules(text: string): string[] | undefined {
  const modules: string[] = [];
  let required = false;
  let isModule = false;
  for (const line of text.split('\n').map(item => item.split('//')[0].trim())) {
    const words = line.split(/\s+/);
    isModule ||= words[0] === 'module';
    if (words[0] === 'require' && words[1] === '(') {
      required = true;
    } else if (line === ')') {
      required = false;
    } else if (words[0] === 'require' && words[1]) {
      modules.push(words[1]);
    } else if (required && words[0]) {
      modules.push(words[0]);
    }
  }
  return isModule ? modules : undefined;
}

/** The first word of each line. @internal */
export function firstWords(text: string): Set<string> {
  const names = new Set(
    text.split('\n').map(line => line.split(' ')[0].trim()),
  );
  names.delete('');
  return names;
}

/** Dependencies of the project, in the standard table and in that of Poetry. @internal */
export function pyprojectDependencies(text: string): string[] | undefined {
  const toml = tomlRecord(text);
  if (Object.keys(toml).length === 0) {
    return undefined;
  }
  const project = asArray(asRecord(toml.project).dependencies).map(String);
  const poetry = asNames(
    asRecord(asRecord(asRecord(toml.tool).poetry).dependencies),
  );
  return [
    ...project.map(pythonName),
    ...poetry.filter(name => name !== 'python'),
  ];
}

/** Lines of a requirements file that name a package. @internal */
export function requirements(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.split('#')[0].trim())
    .filter(line => line !== '' && !line.startsWith('-'));
}

/** The members of a table as Python package names. @internal */
export function asNames(record: Record<string, unknown>): string[] {
  return Object.keys(record).map(pythonName);
}

/** PEP 503: case, dashes, underscores and dots do not tell names apart. @internal */
export function pythonName(requirement: string): string {
  const [name] = requirement.trim().split(/[^A-Za-z0-9._-]/, 1);
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

/** Names in the package tables of a TOML lockfile. @internal */
export function namedPackages(text: string): Set<string> {
  const names = new Set<string>();
  for (const line of text.split('\n')) {
    if (line.startsWith('name = "')) {
      names.add(line.slice(8, line.indexOf('"', 8)));
    }
  }
  return names;
}

/** The same as Python package names. @internal */
export function pythonNames(text: string): Set<string> {
  return new Set([...namedPackages(text)].map(pythonName));
}

/** `group:name` of each quoted `group:name:version`. @internal */
export function gradleCoordinates(text: string): string[] {
  const found: string[] = [];
  for (const quoted of text.matchAll(
    /["']([\w.-]{1,200}):([\w.-]{1,200}):[^"'\n]{0,100}["']/g,
  )) {
    found.push(`${quoted[1]}:${quoted[2]}`);
  }
  return found;
}

/** Direct dependencies of a POM; without a version where a parent manages it. @internal */
export function mavenDependencies(
  text: string,
): { name: string; version: string }[] {
  try {
    const xml = new XMLParser({
      processEntities: false,
      parseTagValue: false,
    }).parse(text);
    const list = asRecord(
      asRecord(asRecord(xml).project).dependencies,
    ).dependency;
    return [list]
      .flat()
      .map(asRecord)
      .flatMap(({ groupId, artifactId, version }) =>
        groupId && artifactId
          ? [
              {
                name: `${groupId}:${artifactId}`,
                version: String(version ?? ''),
              },
            ]
          : [],
      );
  } catch {
    return [];
  }
}
