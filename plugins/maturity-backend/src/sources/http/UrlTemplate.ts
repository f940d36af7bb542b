import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

const PLACEHOLDER = /\$?\{([^{}]*)\}/;
const MAX_VALUE = 512;

type Part = { text: string } | { placeholder: string };

/**
 * An address with places for what entities say of themselves: `{annotation:acme.org/id}`, `{label:acme.org/tier}`,
 * `{name}`, `{namespace}`, `{kind}`. Host and shape stand in the configuration. Whoever writes an entity fills places
 * inside of one segment of the path or one value of the query, and cannot leave them.
 *
 * @internal
 */
export class UrlTemplate {
  /** As written. */
  readonly text: string;
  readonly #origin: string;
  readonly #path: Part[];
  readonly #query: Part[];

  private constructor(options: {
    text: string;
    origin: string;
    path: Part[];
    query: Part[];
  }) {
    this.text = options.text;
    this.#origin = options.origin;
    this.#path = options.path;
    this.#query = options.query;
  }

  /** @throws InputError if it is no such address, or its host is not a fixed one */
  static parse(text: string): UrlTemplate {
    const [, origin, path = '', query = ''] =
      /^(https?:\/\/[^/?#{}@\s]+)(\/[^?#]*)?(\?[^#]*)?$/.exec(text) ?? [];
    if (!origin || !URL.canParse(origin)) {
      throw new InputError(
        `'${text}' is no http or https address with a fixed host, without user, and without #`,
      );
    }
    const template = new UrlTemplate({
      text,
      origin: new URL(origin).origin,
      path: partsOf(path || '/'),
      query: partsOf(query),
    });
    const sample = template.#assemble(() => 'x');
    if (!isPlain(sample)) {
      throw new InputError(
        `'${text}' is not written as it is sent: percent-encode what is special in it, and leave . and .. out of the path`,
      );
    }
    return template;
  }

  /** The address for one entity, or why there is none, in words for a person. */
  fill(entity: Entity): { url: string } | { unavailable: string } {
    let problem: string | undefined;
    const filled = this.#assemble((placeholder, inPath) => {
      const value = valueOf(entity, placeholder);
      problem ??= problemOf(value, inPath, placeholder);
      return problem === undefined ? encode(value!) : '';
    });
    if (problem === undefined && !isPlain(filled)) {
      // Values that only together make a dot segment, or whatever else a parser may take for structure.
      problem = 'What it says of itself makes no plain path';
    }
    return problem === undefined
      ? { url: filled.origin + filled.path + filled.query }
      : { unavailable: `${problem}.` };
  }

  #assemble(fill: (placeholder: string, inPath: boolean) => string) {
    function join(parts: Part[], inPath: boolean) {
      return parts
        .map(part =>
          'text' in part ? part.text : fill(part.placeholder, inPath),
        )
        .join('');
    }
    return {
      origin: this.#origin,
      path: join(this.#path, true),
      query: join(this.#query, false),
    };
  }
}

function partsOf(text: string): Part[] {
  return text.split(new RegExp(PLACEHOLDER, 'g')).map((piece, index) => {
    if (index % 2 === 0) {
      return { text: piece };
    }
    if (!/^(name|namespace|kind|(annotation|label):\S+)$/.test(piece)) {
      throw new InputError(
        `{${piece}} is no placeholder; write {annotation:...}, {label:...}, {name}, {namespace} or {kind}`,
      );
    }
    return { placeholder: piece };
  });
}

/** Whether a parser of URLs leaves it as it is: nothing in it was taken for structure. */
function isPlain(address: { origin: string; path: string; query: string }) {
  const { origin, path, query } = address;
  if (!URL.canParse(origin + path + query)) {
    return false;
  }
  const url = new URL(origin + path + query);
  return (
    url.origin === origin &&
    url.pathname === path &&
    url.search === query &&
    !url.hash &&
    !path.split('/').some(segment => /^(\.|%2e){1,2}$/i.test(segment))
  );
}

function valueOf(entity: Entity, placeholder: string): string | undefined {
  const [, type, name] = /^(annotation|label):(.*)$/.exec(placeholder) ?? [];
  const { metadata, kind } = entity;
  switch (type ?? placeholder) {
    case 'annotation':
      return ownText(metadata.annotations, name);
    case 'label':
      return ownText(metadata.labels, name);
    case 'name':
      return metadata.name;
    case 'namespace':
      return metadata.namespace ?? 'default';
    default:
      return kind.toLowerCase();
  }
}

function ownText(
  record: Record<string, string> | undefined,
  name: string,
): string | undefined {
  const value =
    record && Object.hasOwn(record, name) ? record[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function problemOf(
  value: string | undefined,
  inPath: boolean,
  placeholder: string,
): string | undefined {
  const what = placeholder.replace(':', ' ');
  if (value === undefined) {
    return `It has no ${what}`;
  }
  if (!value.trim()) {
    return `Its ${what} is empty`;
  }
  if (value.length > MAX_VALUE) {
    return `Its ${what} has more than ${MAX_VALUE} characters`;
  }
  if (/[\p{Control}\p{Surrogate}]/u.test(value)) {
    return `Its ${what} holds characters that are no text`;
  }
  return inPath && climbs(value)
    ? `Its ${what} holds a dot segment`
    : undefined;
}

/** Encoded, a slash stays in its segment; but some servers decode it, some of them twice, and resolve dots then. */
function climbs(value: string): boolean {
  let decoded = value;
  let before;
  do {
    before = decoded;
    decoded = before.replace(/%(25|2e|2f|5c)/gi, escape =>
      String.fromCharCode(Number.parseInt(escape.slice(1), 16)),
    );
  } while (decoded !== before);
  return decoded.split(/[\\/]/).some(part => /^\.{1,2}$/.test(part));
}

/** `encodeURIComponent` leaves some characters that URLs or servers may read as special. */
function encode(value: string): string {
  return encodeURIComponent(value).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
