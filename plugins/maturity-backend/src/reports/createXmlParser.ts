/** @internal */
export interface XmlTag {
  /** As written, with its prefix. */
  name: string;
  attributes: Record<string, string>;
}

/**
 * Parses XML as a stream: what is written is told by events at once.
 *
 * @internal
 */
export interface XmlParser {
  /** The line that is read now, from 1. */
  readonly line: number;
  on(event: 'error', handler: (error: Error) => void): void;
  on(event: 'doctype', handler: (doctype: string) => void): void;
  on(event: 'opentag' | 'closetag', handler: (tag: XmlTag) => void): void;
  write(chunk: string): unknown;
  close(): unknown;
}

/**
 * A parser of saxes. It is required and not imported, because its own declarations do not compile where those of
 * libraries are checked too, as the API reports check them.
 *
 * @internal
 */
export function createXmlParser(): XmlParser {
  // eslint-disable-next-line global-require
  const { SaxesParser } = require('saxes') as {
    SaxesParser: new (options: object) => XmlParser;
  };
  return new SaxesParser({ position: true, xmlns: false });
}
