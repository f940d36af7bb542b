import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

// Older than any age gate that an app may have.
const PUBLISHED = '2026-01-01T00:00:00.000Z';

/**
 * A registry for one scope, on this machine, that serves packed packages as if they had been published. With it the
 * lines of the guide work as they stand, versions and transitive dependencies included.
 */
export class LocalRegistry {
  #server;
  #packages;

  static async start(folder) {
    const registry = new LocalRegistry();
    registry.#packages = await readPackages(folder);
    registry.#server = createServer((request, response) =>
      registry.#answer(request, response),
    );
    await new Promise(resolve =>
      registry.#server.listen(0, '127.0.0.1', resolve),
    );
    return registry;
  }

  get url() {
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  stop() {
    this.#server.closeAllConnections();
    return new Promise(resolve => this.#server.close(resolve));
  }

  #answer(request, response) {
    const name = decodeURIComponent(request.url.slice(1)).split('/-/')[0];
    const found = this.#packages.get(name);
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    if (request.url.endsWith('.tgz')) {
      response.end(found.tarball);
      return;
    }
    const { manifest, tarball } = found;
    const { version } = manifest;
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        name,
        'dist-tags': { latest: version },
        time: { [version]: PUBLISHED },
        versions: {
          [version]: {
            ...manifest,
            dist: {
              // The conventional address, which keeps registry addresses out of lockfiles.
              tarball: `${this.url}/${name}/-/${
                name.split('/')[1]
              }-${version}.tgz`,
              shasum: createHash('sha1').update(tarball).digest('hex'),
            },
          },
        },
      }),
    );
  }
}

async function readPackages(folder) {
  const packages = new Map();
  for (const file of await readdir(folder)) {
    const tarballPath = path.join(folder, file);
    const manifest = await readManifest(tarballPath);
    packages.set(manifest.name, {
      manifest,
      tarball: await readFile(tarballPath),
    });
  }
  return packages;
}

async function readManifest(tarball) {
  const { stdout } = await promisify(execFile)('tar', [
    '-xzOf',
    tarball,
    'package/package.json',
  ]);
  return JSON.parse(stdout);
}
