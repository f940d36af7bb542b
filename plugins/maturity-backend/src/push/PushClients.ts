import { NotAllowedError } from '@backstage/errors';
import { PushBinding, checksOf } from './PushBinding';
import { PushClient } from './PushClient';
import { covers, PushKey } from './PushKey';
import { SubjectPattern } from './subjectPattern';

/**
 * The machines that may push, by their subjects.
 *
 * @internal
 */
export class PushClients {
  readonly #clients: readonly {
    client: PushClient;
    pattern: SubjectPattern;
    checks: ReturnType<typeof checksOf>;
  }[];

  private constructor(clients: readonly PushClient[]) {
    this.#clients = clients.map(client => ({
      client,
      pattern: SubjectPattern.create(client.subject),
      checks: checksOf(client),
    }));
  }

  static create(clients: readonly PushClient[]): PushClients {
    return new PushClients(clients);
  }

  /**
   * All that binds a caller.
   *
   * @throws NotAllowedError if nothing does
   */
  bind(subject: string): PushBinding[] {
    const bindings = this.#clients.flatMap(({ client, pattern, checks }) => {
      const values = pattern.match(subject);
      return values ? [PushBinding.create({ client, values, checks })] : [];
    });
    if (!bindings.length) {
      throw new NotAllowedError(
        `'${subject}' may not push evidence: no entry of maturity.push.clients has this subject; add one that names its sources, keys and entities`,
      );
    }
    return bindings;
  }

  /** Each source that may be pushed, with the keys that may be pushed of it. */
  get sources(): Map<string, PushKey[]> {
    const sources = new Map<string, PushKey[]>();
    for (const { client } of this.#clients) {
      for (const source of client.sources) {
        const keys = sources.get(source) ?? [];
        keys.push(
          ...client.keys.filter(({ key }) => !keys.some(k => k.key === key)),
        );
        sources.set(source, keys);
      }
    }
    return sources;
  }

  /** Whether some client may push this key. */
  has(key: string): boolean {
    return this.#clients.some(({ client }) =>
      client.keys.some(each => covers(each, key)),
    );
  }
}
