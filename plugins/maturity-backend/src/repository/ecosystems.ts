import {
  asNames,
  firstWords,
  goModules,
  gradleCoordinates,
  mavenDependencies,
  namedPackages,
  packageJsonDependencies,
  packageLock,
  pnpmLock,
  pyprojectDependencies,
  pythonName,
  pythonNames,
  requirements,
  yarnLock,
} from './dependencyReaders';
import { asRecord, parseJsonRecord } from './parseYaml';
import { tomlRecord } from './taskFiles';

/**
 * How a package manager writes down what is wanted, and what exactly was chosen.
 *
 * @internal
 */
export interface Ecosystem {
  name: string;
  manifest: string;
  /** Lockfiles, looked for in this order; the manifest itself where it names exact versions. */
  lockfiles: Record<string, (text: string) => Set<string>>;
  /** Direct dependencies; `undefined` when the text is not a manifest. */
  wanted(text: string): string[] | undefined;
}

/** @internal */
export const ECOSYSTEMS: Ecosystem[] = [
  {
    name: 'node',
    manifest: 'package.json',
    wanted: packageJsonDependencies,
    lockfiles: {
      'yarn.lock': yarnLock,
      'package-lock.json': packageLock,
      'pnpm-lock.yaml': pnpmLock,
    },
  },
  {
    name: 'go',
    manifest: 'go.mod',
    wanted: goModules,
    lockfiles: { 'go.sum': text => firstWords(text) },
  },
  {
    name: 'python',
    manifest: 'pyproject.toml',
    wanted: pyprojectDependencies,
    lockfiles: { 'poetry.lock': pythonNames, 'uv.lock': pythonNames },
  },
  {
    name: 'python',
    manifest: 'Pipfile',
    wanted: text => {
      const toml = tomlRecord(text);
      return asNames({
        ...asRecord(toml.packages),
        ...asRecord(toml['dev-packages']),
      });
    },
    lockfiles: {
      'Pipfile.lock': text => {
        const json = parseJsonRecord(text);
        return new Set(
          asNames({ ...asRecord(json.default), ...asRecord(json.develop) }),
        );
      },
    },
  },
  {
    name: 'python',
    manifest: 'requirements.txt',
    wanted: text => requirements(text).map(pythonName),
    lockfiles: {
      'requirements.txt': text =>
        new Set(
          requirements(text)
            .filter(line => line.includes('=='))
            .map(pythonName),
        ),
    },
  },
  {
    name: 'rust',
    manifest: 'Cargo.toml',
    wanted: text => {
      const toml = tomlRecord(text);
      const all = {
        ...asRecord(toml.dependencies),
        ...asRecord(toml['dev-dependencies']),
      };
      return Object.entries(all)
        .filter(([, value]) => asRecord(value).path === undefined)
        .map(([name, value]) => String(asRecord(value).package ?? name));
    },
    lockfiles: { 'Cargo.lock': namedPackages },
  },
  ...['build.gradle', 'build.gradle.kts'].map(manifest => ({
    name: 'gradle',
    manifest,
    wanted: gradleCoordinates,
    lockfiles: {
      'gradle.lockfile': (text: string) =>
        new Set(gradleCoordinates(`"${text.split('\n').join('"\n"')}"`)),
    },
  })),
  {
    name: 'maven',
    manifest: 'pom.xml',
    wanted: text => mavenDependencies(text).map(({ name }) => name),
    lockfiles: {
      'pom.xml': text =>
        new Set(
          mavenDependencies(text)
            .filter(
              ({ version }) => !/[[(,]|LATEST|RELEASE|-SNAPSHOT/.test(version),
            )
            .map(({ name }) => name),
        ),
    },
  },
];
