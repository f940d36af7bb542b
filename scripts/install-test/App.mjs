import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import YAML from 'yaml';
import { chromium } from '@playwright/test';
import { applyStep, readGuide, run } from './guide.mjs';
import { chromiumLaunchOptions } from '../lib/chromium.mjs';
import { findFreePort } from '../lib/ports.mjs';
import { untilBackendReady, untilFrontendReady } from '../lib/ready.mjs';
import { fromRoot } from '../lib/root.mjs';
import { Service } from '../lib/Service.mjs';

/** One freshly created Backstage app, of either frontend system. */
export class App {
  constructor({ system, folder, createAppVersion, env }) {
    this.system = system;
    this.path = path.join(folder, system);
    this.logs = path.join(folder, 'logs');
    this.createAppVersion = createAppVersion;
    this.env = { ...env, BACKSTAGE_APP_NAME: `cairn-${system}` };
    this.logFile = path.join(this.logs, `${system}.log`);
  }

  /** Creates the app and tells its Yarn where packages of our scope come from. */
  async create({ registryUrl }) {
    await mkdir(this.logs, { recursive: true });
    this.logStream = createWriteStream(this.logFile);
    const legacy = this.system === 'classic' ? '--legacy ' : '';
    await this.#run(
      `npx --yes @backstage/create-app@${this.createAppVersion} ${legacy}--skip-install --path '${this.path}'`,
      path.dirname(this.path),
    );
    const settings = path.join(this.path, '.yarnrc.yml');
    await writeFile(
      settings,
      YAML.stringify({
        ...YAML.parse(await readFile(settings, 'utf8')),
        enableTelemetry: false,
        // It would ask a search service whether there are types, which a closed network does not have.
        tsEnableAutoTypes: false,
        npmScopes: { cairn: { npmRegistryServer: registryUrl } },
        unsafeHttpWhitelist: ['127.0.0.1'],
      }),
    );
  }

  /** Follows the guide, line by line. */
  async install({ say }) {
    const guide = await readFile(fromRoot('docs/installing.md'), 'utf8');
    const steps = readGuide(guide, this.system);
    if (steps.length < 5) {
      throw new Error(
        `docs/installing.md holds only ${steps.length} marked blocks`,
      );
    }
    for (const step of steps) {
      say(`${this.system}: ${step.action}`);
      await applyStep({
        step,
        app: this.path,
        env: this.env,
        logStream: this.logStream,
      });
    }
    await this.#run('yarn install', this.path);
    await this.#run('yarn tsc', this.path);
  }

  /** Starts the app and looks for the card on the page of the example entity, as a guest would. */
  async findCard({ say }) {
    const [frontendPort, backendPort] = [
      await findFreePort(),
      await findFreePort(),
    ];
    const frontendUrl = `http://localhost:${frontendPort}`;
    const backendUrl = `http://localhost:${backendPort}`;
    const env = {
      ...this.env,
      BROWSER: 'none',
      NODE_ENV: 'development',
      APP_CONFIG_app_baseUrl: frontendUrl,
      APP_CONFIG_backend_baseUrl: backendUrl,
      APP_CONFIG_backend_cors_origin: frontendUrl,
      APP_CONFIG_backend_listen_port: String(backendPort),
    };
    const start = (name, workspace) =>
      new Service({
        name: `${this.system} ${name}`,
        args: [
          path.join(this.path, 'node_modules/@backstage/cli/bin/backstage-cli'),
          'package',
          'start',
        ],
        cwd: path.join(this.path, 'packages', workspace),
        env,
        logFile: path.join(this.logs, `${this.system}-${name}.log`),
      });
    say(`${this.system}: starting backend and frontend`);
    const services = [start('backend', 'backend'), start('frontend', 'app')];
    const ready = AbortSignal.timeout(10 * 60_000);
    try {
      await Promise.race([
        Promise.all([
          untilBackendReady(backendUrl, ready),
          untilFrontendReady(frontendUrl, ready),
        ]),
        ...services.map(async service => {
          throw new Error(
            `The ${
              service.name
            } ended (${await service.exited}):\n${service.tail()}`,
          );
        }),
      ]);
      ready.throwIfAborted();
      say(
        `${this.system}: looking for the card on the page of example-website`,
      );
      await lookForCard({
        frontendUrl,
        screenshots: this.logs,
        name: this.system,
      });
    } finally {
      await Promise.all(services.map(service => service.stop()));
    }
  }

  async remove() {
    await rm(this.path, { recursive: true, force: true });
  }

  #run(command, cwd) {
    return run({ command, cwd, env: this.env, logStream: this.logStream });
  }
}

async function lookForCard({ frontendUrl, screenshots, name }) {
  const browser = await chromium.launch(chromiumLaunchOptions());
  const page = await browser.newPage({
    viewport: { width: 1440, height: 1200 },
  });
  page.setDefaultTimeout(60_000);
  const address = `${frontendUrl}/catalog/default/component/example-website`;
  try {
    await page.goto(address);
    const enter = page.getByRole('button', { name: 'Enter' });
    const heading = page.getByRole('heading', { name: 'example-website' });
    // The classic app signs the guest in by itself; the new one asks.
    await enter.or(heading).first().waitFor();
    if (await enter.isVisible()) {
      await enter.click();
    }
    await heading.first().waitFor();

    // The card's title would stand over an error too. A next step is there only once the entity was collected and
    // assessed, which takes some seconds after the first start.
    const nextStep = page.getByRole('region', { name: 'Next best step' });
    const deadline = Date.now() + 3 * 60_000;
    while (!(await isShown(nextStep))) {
      if (Date.now() > deadline) {
        throw new Error(`No assessed maturity card on ${address}`);
      }
      await page.reload();
    }
    await page.getByText('Production operations').first().waitFor();
  } finally {
    await page.screenshot({ path: path.join(screenshots, `${name}.png`) });
    await browser.close();
  }
}

async function isShown(locator) {
  try {
    await locator.waitFor({ timeout: 15_000 });
    return true;
  } catch {
    return false;
  }
}
