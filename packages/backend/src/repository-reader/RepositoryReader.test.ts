import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { RepositoryReader } from './RepositoryReader';

let base: string;
let root: string;
let reader: UrlReaderService;

beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'reader-')));
  root = join(base, 'checkout');
  mkdirSync(root);
  git('init', '--quiet', '--initial-branch=main');
  write('shop/README.md', '# Shop\n');
  write('shop/src/index.ts', 'export {};\n');
  write('other/README.md', '# Other\n');
  commit();
  reader = UrlReaders.create({
    config: mockServices.rootConfig(),
    logger: mockServices.logger.mock(),
    factories: [
      ({ treeResponseFactory }) => [
        {
          predicate: url => url.protocol === 'file:',
          reader: RepositoryReader.create({
            roots: [root],
            treeResponseFactory,
          }),
        },
      ],
    ],
  });
});

afterEach(() => {
  rmSync(base, { recursive: true, force: true });
});

function git(...args: string[]) {
  const identity = [
    '-c',
    'user.name=test',
    '-c',
    'user.email=test@example.com',
  ];
  execFileSync('git', [...identity, ...args], {
    cwd: root,
    stdio: 'pipe',
    // Not by itself: what Jest calls the environment is a copy.
    env: process.env,
  });
}

function write(path: string, content: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

function commit() {
  git('add', '--all');
  git('commit', '--quiet', '--message', 'change');
}

function at(path: string): string {
  return pathToFileURL(join(root, path)).toString();
}

async function paths(url: string): Promise<string[]> {
  const tree = await reader.readTree(url);
  return (await tree.files()).map(file => file.path).sort();
}

async function etag(path = 'shop/'): Promise<string> {
  return (await reader.readTree(at(path))).etag;
}

describe('what can be read', () => {
  it('is a tree, with paths from the folder that was asked for', async () => {
    expect(await paths(at('shop/'))).toEqual(['README.md', 'src/index.ts']);
    expect(await paths(at('shop/src'))).toEqual(['index.ts']);
    const [file] = await (await reader.readTree(at('shop/src/'))).files();
    expect((await file.content()).toString()).toBe('export {};\n');
    expect(file.lastModifiedAt!.getTime()).toBeGreaterThan(Date.now() - 60_000);
  });

  it('is narrowed by a filter, which is told sizes', async () => {
    const filter = jest.fn((path: string) => path.endsWith('.md'));
    const tree = await reader.readTree(at('shop/'), { filter });
    expect((await tree.files()).map(file => file.path)).toEqual(['README.md']);
    expect(filter).toHaveBeenCalledWith('README.md', { size: 7 });
  });

  it('is a folder on disk with what was read', async () => {
    const tree = await reader.readTree(at('shop/'));
    const targetDir = join(base, 'copy');
    mkdirSync(targetDir);
    expect(await tree.dir({ targetDir })).toBe(targetDir);
    expect(
      execFileSync('cat', [join(targetDir, 'src/index.ts')]).toString(),
    ).toBe('export {};\n');
  });

  it('is one file', async () => {
    const response = await reader.readUrl(at('shop/README.md'));
    expect((await response.buffer()).toString()).toBe('# Shop\n');
    expect(response.etag).toBeDefined();
  });

  it('is what a pattern finds', async () => {
    const { files } = await reader.search(at('**/README.md'));
    expect(files.map(file => file.url).sort()).toEqual([
      at('other/README.md'),
      at('shop/README.md'),
    ]);
    const { files: named } = await reader.search(at('shop/README.md'));
    expect(named.map(file => file.url)).toEqual([at('shop/README.md')]);
  });

  it('is the working tree, not the last commit', async () => {
    write('shop/README.md', '# Edited\n');
    const response = await reader.readUrl(at('shop/README.md'));
    expect((await response.buffer()).toString()).toBe('# Edited\n');
  });

  it('leaves out what git does not track, until it is added', async () => {
    write('shop/secret.env', 'PASSWORD=1\n');
    expect(await paths(at('shop/'))).not.toContain('secret.env');
    await expect(reader.readUrl(at('shop/secret.env'))).rejects.toThrow(
      /Git tracks nothing.*git add/,
    );
    await expect(reader.readUrl(at('.git/config'))).rejects.toThrow();
    git('add', '--all');
    expect(await paths(at('shop/'))).toContain('secret.env');
  });

  it('leaves out a tracked file that is gone', async () => {
    rmSync(join(root, 'shop/README.md'));
    expect(await paths(at('shop/'))).toEqual(['src/index.ts']);
  });

  it('takes names with wildcards and spaces literally', async () => {
    write('shop/[a] b*.md', 'x');
    write('shop/[a] bc.md', 'y');
    commit();
    const response = await reader.readUrl(at('shop/[a] b*.md'));
    expect((await response.buffer()).toString()).toBe('x');
  });
});

describe('conditional requests', () => {
  it('answer not modified while nothing has changed', async () => {
    const known = await etag();
    await expect(
      reader.readTree(at('shop/'), { etag: known }),
    ).rejects.toMatchObject({ name: 'NotModifiedError' });
    const file = await reader.readUrl(at('shop/README.md'));
    await expect(
      reader.readUrl(at('shop/README.md'), { etag: file.etag }),
    ).rejects.toMatchObject({ name: 'NotModifiedError' });
    await expect(
      reader.readUrl(at('shop/README.md'), {
        lastModifiedAfter: file.lastModifiedAt,
      }),
    ).rejects.toMatchObject({ name: 'NotModifiedError' });
    const found = await reader.search(at('shop/*.md'));
    await expect(
      reader.search(at('shop/*.md'), { etag: found.etag }),
    ).rejects.toMatchObject({ name: 'NotModifiedError' });
  });

  it('see an edit, and see it go again', async () => {
    const before = await etag();
    write('shop/README.md', '# Shop, edited\n');
    const edited = await etag();
    write('shop/README.md', '# Shop, edited again\n');
    const editedAgain = await etag();
    write('shop/README.md', '# Shop\n');

    expect(new Set([before, edited, editedAgain]).size).toBe(3);
    expect(await etag()).toBe(before);
  });

  it('see files that are added, removed and committed', async () => {
    const before = await etag();
    write('shop/new.md', 'new');
    expect(await etag()).toBe(before);
    git('add', '--all');
    const added = await etag();
    expect(added).not.toBe(before);
    commit();
    expect(await etag()).toBe(added);
    rmSync(join(root, 'shop/new.md'));
    expect(await etag()).not.toBe(added);
  });

  it('do not mind what happens elsewhere in the repository, nor a touch', async () => {
    const before = await etag();
    write('other/README.md', '# Other, edited\n');
    commit();
    utimesSync(join(root, 'shop/README.md'), 1, 1);
    expect(await etag()).toBe(before);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['the parent', () => at('..')],
    [
      'a neighbor whose name begins alike',
      () => `${pathToFileURL(root)}-secrets/key`,
    ],
    ['dot segments', () => `${pathToFileURL(root)}/shop/../../outside.txt`],
    [
      'encoded dot segments',
      () => `${pathToFileURL(root)}/shop/%2e%2e/%2E%2E/outside.txt`,
    ],
    [
      'an encoded slash',
      () => `${pathToFileURL(root)}/shop/..%2f..%2foutside.txt`,
    ],
    ['a backslash', () => `${pathToFileURL(root)}/shop/..\\..\\outside.txt`],
    ['a zero byte', () => `${pathToFileURL(root)}/shop/README.md%00.txt`],
    ['another host', () => `file://server${root}/shop/README.md`],
    ['an absolute path', () => 'file:///etc/passwd'],
  ])('%s', async (_, url) => {
    writeFileSync(join(base, 'outside.txt'), 'secret');
    mkdirSync(`${root}-secrets`);
    writeFileSync(join(`${root}-secrets`, 'key'), 'secret');
    await expect(reader.readUrl(url())).rejects.toMatchObject({
      name: expect.stringMatching(/^(NotAllowedError|InputError)$/),
    });
    await expect(reader.readTree(url())).rejects.toMatchObject({
      name: expect.stringMatching(/^(NotAllowedError|InputError)$/),
    });
  });

  it('a symbolic link, tracked or not, to a file or a folder', async () => {
    mkdirSync(join(base, 'outside'));
    writeFileSync(join(base, 'outside/secret.txt'), 'secret');
    symlinkSync(join(base, 'outside/secret.txt'), join(root, 'shop/link.txt'));
    symlinkSync(join(base, 'outside'), join(root, 'linked'));
    commit();

    await expect(reader.readUrl(at('shop/link.txt'))).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    await expect(reader.readUrl(at('linked/secret.txt'))).rejects.toMatchObject(
      { name: 'NotAllowedError' },
    );
    await expect(reader.readTree(at('linked/'))).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    expect(await paths(at('shop/'))).not.toContain('link.txt');
  });

  it('a tracked folder whose place a symbolic link has taken', async () => {
    mkdirSync(join(base, 'outside'));
    writeFileSync(join(base, 'outside/index.ts'), 'secret');
    renameSync(join(root, 'shop/src'), join(root, 'moved'));
    symlinkSync(join(base, 'outside'), join(root, 'shop/src'));

    expect(await paths(at('shop/'))).toEqual(['README.md']);
  });

  it('a link that takes the place of a file after it was listed', async () => {
    writeFileSync(join(base, 'secret.txt'), 'secret');
    const [readme] = await (await reader.readTree(at('shop/'))).files();
    rmSync(join(root, 'shop/README.md'));
    symlinkSync(join(base, 'secret.txt'), join(root, 'shop/README.md'));
    await expect(readme.content()).rejects.toThrow(/ELOOP/);
  });

  it('what is not there, a file as a tree, a folder as a file', async () => {
    await expect(reader.readTree(at('gone/'))).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    await expect(reader.readTree(at('shop/README.md'))).rejects.toThrow(
      /is a file/,
    );
    await expect(reader.readUrl(at('shop'))).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });
});

describe('any checkout', () => {
  it('of another user', async () => {
    process.env.GIT_TEST_ASSUME_DIFFERENT_OWNER = '1';
    try {
      expect(() => git('status')).toThrow(/dubious ownership/);
      expect(await paths(at('shop/'))).toEqual(['README.md', 'src/index.ts']);
    } finally {
      delete process.env.GIT_TEST_ASSUME_DIFFERENT_OWNER;
    }
  });

  it('shallow and with a detached head', async () => {
    const before = await etag();
    git('commit', '--quiet', '--allow-empty', '--message', 'second');
    const origin = join(base, 'origin');
    renameSync(root, origin);
    execFileSync(
      'git',
      ['clone', '--quiet', '--depth=1', `${pathToFileURL(origin)}`, root],
      { stdio: 'pipe' },
    );
    git('checkout', '--quiet', '--detach');
    expect(await etag()).toBe(before);
  });

  it('whose environment points git elsewhere', async () => {
    process.env.GIT_DIR = join(base, 'nowhere');
    try {
      expect(await paths(at('shop/'))).toEqual(['README.md', 'src/index.ts']);
    } finally {
      delete process.env.GIT_DIR;
    }
  });

  it('starts nothing that the repository configures', async () => {
    const hook = join(root, 'hook.sh');
    const trace = join(base, 'started');
    writeFileSync(hook, `#!/bin/sh\ntouch ${trace}\n`);
    chmodSync(hook, 0o755);
    git('config', 'core.fsmonitor', hook);
    await etag();
    expect(() => realpathSync(trace)).toThrow(/ENOENT/);
  });

  it('starts no filter, neither of the repository nor of one that hides among its tracked files', async () => {
    const proof = join(base, 'filter-ran');
    const config = `[core]\n\tbare = false\n\tworktree = wt\n[filter "x"]\n\tclean = "touch ${proof}; cat"\n`;
    git('config', 'filter.x.clean', `touch ${proof}; cat`);
    write('shop/.gitattributes', 'README.md filter=x\n');
    write('evil/HEAD', 'ref: refs/heads/main\n');
    write('evil/config', config);
    write('evil/objects/.keep', '');
    write('evil/refs/heads/.keep', '');
    write('evil/wt/.gitattributes', '* filter=x\n');
    write('evil/wt/README.md', '# Evil\n');
    commit();
    rmSync(proof, { force: true });

    // Of the same size, so that only its content tells.
    write('shop/README.md', '# Shap\n');
    utimesSync(join(root, 'evil/wt/README.md'), 1, 1);
    await reader.readTree(at('shop/'));
    await reader.readTree(at('evil/wt/')).catch(() => undefined);

    expect(existsSync(proof)).toBe(false);
  });

  it('says so where there is none, and does not look above the root', async () => {
    rmSync(join(root, '.git'), { recursive: true });
    execFileSync('git', ['init', '--quiet', base], { stdio: 'pipe' });
    await expect(reader.readTree(at('shop/'))).rejects.toThrow(
      /is in no git repository.*git clone/,
    );
  });
});
