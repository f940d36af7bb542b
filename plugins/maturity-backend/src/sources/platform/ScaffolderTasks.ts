import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { z } from 'zod/v4';

const PAGE = 100;
/** The newest tasks that are read; more would say the same. */
const MOST = 5000;

const schema = z.object({
  tasks: z.array(
    z.object({
      status: z.string(),
      createdAt: z.string(),
      createdBy: z.string().optional(),
      spec: z
        .object({
          templateInfo: z.object({ entityRef: z.string() }).optional(),
        })
        .optional(),
    }),
  ),
});

/**
 * One run of a template.
 *
 * @internal
 */
export interface TemplateRun {
  /** Full ref, in lower case. */
  template: string;
  status: string;
  /** The user who ran it; absent when a service did. */
  person?: string;
}

/**
 * The tasks of the scaffolder, read through its API with the token of this plugin.
 *
 * @internal
 */
export class ScaffolderTasks {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;
  readonly #fetch: typeof fetch;

  private constructor(options: ScaffolderTasksOptions) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
    this.#fetch = options.fetch ?? fetch;
  }

  static create(options: ScaffolderTasksOptions): ScaffolderTasks {
    return new ScaffolderTasks(options);
  }

  /**
   * Runs of templates since a moment, newest first; undefined where the scaffolder is not installed.
   *
   * @throws ResponseError if it is there and does not answer as it should
   */
  async since(
    moment: Date,
    signal: AbortSignal,
  ): Promise<TemplateRun[] | undefined> {
    const baseUrl = await this.#discovery.getBaseUrl('scaffolder');
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'scaffolder',
    });
    const runs: TemplateRun[] = [];
    for (let offset = 0; offset < MOST; offset += PAGE) {
      const response = await this.#fetch(
        `${baseUrl}/v2/tasks?limit=${PAGE}&offset=${offset}&order=desc:created_at`,
        { headers: { Authorization: `Bearer ${token}` }, signal },
      );
      if (response.status === 404 && offset === 0) {
        return undefined;
      }
      if (!response.ok) {
        throw await ResponseError.fromResponse(response);
      }
      const { tasks } = schema.parse(await response.json());
      const recent = tasks.filter(
        ({ createdAt }) => Date.parse(createdAt) >= moment.getTime(),
      );
      for (const { status, createdBy, spec } of recent) {
        const template = spec?.templateInfo?.entityRef;
        if (template) {
          runs.push({
            template: template.toLocaleLowerCase('en-US'),
            status,
            ...(createdBy && { person: createdBy }),
          });
        }
      }
      if (recent.length < PAGE) {
        break;
      }
    }
    return runs;
  }
}

/** @internal */
export interface ScaffolderTasksOptions {
  auth: AuthService;
  discovery: DiscoveryService;
  /** For tests. */
  fetch?: typeof fetch;
}
