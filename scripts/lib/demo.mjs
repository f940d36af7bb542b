import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fromRoot, root } from './root.mjs';
import { Service } from './Service.mjs';

const cli = fromRoot('node_modules/@backstage/cli/bin/backstage-cli');

/** Where the demo keeps its SQLite files, inside its data folder. */
export function databaseFolder(data) {
  return path.join(data, 'databases');
}

/**
 * The environment of the demo. What differs from `app-config.yaml` is handed over as `APP_CONFIG_` variables, which
 * Backstage reads after all files.
 *
 * @param options - `data`: folder of the databases; `frontendPort`, `backendPort`; `scale`: add the generated organization
 */
export function demoEnvironment({ data, frontendPort, backendPort, scale }) {
  const frontend = `http://localhost:${frontendPort}`;
  const backend = `http://localhost:${backendPort}`;
  return {
    ...process.env,
    NODE_ENV: 'development',
    TZ: 'UTC',
    BROWSER: 'none',
    CAIRN_DEMO: '1',
    CAIRN_ROOT: root,
    CAIRN_DATA: data,
    ...(scale ? { CAIRN_SCALE: '1' } : {}),
    APP_CONFIG_app_baseUrl: JSON.stringify(frontend),
    APP_CONFIG_backend_baseUrl: JSON.stringify(backend),
    APP_CONFIG_backend_listen: JSON.stringify(`127.0.0.1:${backendPort}`),
    APP_CONFIG_backend_cors_origin: JSON.stringify(frontend),
    APP_CONFIG_backend_database: JSON.stringify({
      client: 'better-sqlite3',
      connection: { directory: databaseFolder(data) },
    }),
  };
}

/** Starts both halves of the demo; the caller waits for them and stops them. */
export function startDemo({ env, data, onBackendLine, onFrontendLine }) {
  mkdirSync(databaseFolder(data), { recursive: true });
  const start = (name, folder, onLine) =>
    new Service({
      name,
      args: [cli, 'package', 'start'],
      cwd: fromRoot('packages', folder),
      env,
      logFile: path.join(data, 'logs', `${name}.log`),
      onLine,
    });
  return {
    backend: start('backend', 'backend', onBackendLine),
    frontend: start('frontend', 'app', onFrontendLine),
  };
}
