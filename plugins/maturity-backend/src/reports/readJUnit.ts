import { setImmediate as turn } from 'node:timers/promises';
import { PushRefusal } from '../push/PushRefusal';
import { showValue } from '../push/showPath';
import { createXmlParser } from './createXmlParser';
import { JUnitCounter } from './JUnitCounter';
import { REPORT, ReportedEvidence } from './ReportedEvidence';

/** Characters that are parsed between two of which other work gets its turn. */
const SLICE = 128 * 1024;
const MAX_DEPTH = 64;
const MAX_ATTRIBUTES = 64;

/**
 * The evidence of a JUnit report, under `junit`. There is no standard of it; what is read is what Surefire, Gradle,
 * pytest, Jest, Go, .NET and GoogleTest have in common, and test cases are counted where they stand, for what suites
 * say of themselves is wrong now and then.
 *
 * It is parsed as a stream of tags: no tree is built, and a document type, and with it any entity, is refused unread.
 *
 * @throws PushRefusal if it is no such report
 * @internal
 */
export async function readJUnit(text: string): Promise<ReportedEvidence[]> {
  const counter = JUnitCounter.create();
  const parser = createXmlParser();
  let depth = 0;
  function refuse(message: string, value?: string): never {
    throw new PushRefusal(REPORT, [
      {
        path: `line ${parser.line}`,
        message,
        ...(value !== undefined && { value: showValue(value) }),
      },
    ]);
  }

  parser.on('error', error => refuse(`it is no XML: ${error.message}`));
  parser.on('doctype', () =>
    refuse('a document type is not read; leave <!DOCTYPE> out'),
  );
  parser.on('opentag', tag => {
    depth += 1;
    if (depth > MAX_DEPTH) {
      refuse(`elements lie more than ${MAX_DEPTH} deep`);
    }
    if (Object.keys(tag.attributes).length > MAX_ATTRIBUTES) {
      refuse(`an element has more than ${MAX_ATTRIBUTES} attributes`);
    }
    counter.open({
      name: localNameOf(tag.name),
      attributes: tag.attributes,
      refuse,
    });
  });
  parser.on('closetag', tag => {
    depth -= 1;
    counter.close({ name: localNameOf(tag.name), refuse });
  });

  for (let at = 0; at < text.length; at += SLICE) {
    parser.write(text.slice(at, at + SLICE));
    await turn();
  }
  parser.close();
  return [counter.evidence()];
}

function localNameOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
