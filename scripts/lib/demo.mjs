import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import YAML from 'yaml';
import { fromRoot } from './root.mjs';
import { Service } from './Service.mjs';

const cli = fromRoot('node_modules/@backstage/cli/bin/backstage-cli');

/** Where the demo keeps its SQLite files, inside its data folder. */
export function databaseFolder(data) {
  return path.join(data, 'databases');
}

/** The ports on which the demo serves, unless the call names others. */
export function demoPorts() {
  const { CAIRN_FRONTEND_PORT, CAIRN_BACKEND_PORT } = process.env;
  return {
    frontend: CAIRN_FRONTEND_PORT ?? '3000',
    backend: CAIRN_BACKEND_PORT ?? '7007',
  };
}

/**
 * The environment of the demo. What a call changes in `app-config.yaml` is handed over as `APP_CONFIG_` variables,
 * which Backstage reads after all files.
 *
 * @param options - `data`: folder of databases and logs; `frontendPort`, `backendPort`; `scale`: whether to add the
 *   generated organization
 */
export function demoEnvironment({ data, frontendPort, backendPort, scale }) {
  return {
    ...process.env,
    NODE_ENV: 'development',
    TZ: 'UTC',
    BROWSER: 'none',
    CAIRN_DEMO: '1',
    CAIRN_SCALE: String(scale),
    APP_CONFIG_app_baseUrl: `http://localhost:${frontendPort}`,
    APP_CONFIG_backend_baseUrl: `http://localhost:${backendPort}`,
    APP_CONFIG_backend_cors_origin: `http://localhost:${frontendPort}`,
    APP_CONFIG_backend_listen_port: String(backendPort),
    APP_CONFIG_backend_database_connection_directory: databaseFolder(data),
  };
}

/** The ref of somebody who can sign in. */
export async function firstPerson() {
  const config = await readFile(fromRoot('app-config.yaml'), 'utf8');
  return YAML.parse(config).demo.people[0].user;
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
