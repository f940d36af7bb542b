import { PushRefusal } from './PushRefusal';

/**
 * The text of a request, in UTF-8 or, as some tools on Windows write it, in UTF-16 with a byte order mark.
 *
 * @throws PushRefusal if it is in neither
 * @internal
 */
export function readText(what: string, body: Buffer): string {
  const utf16 =
    (body[0] === 0xff && body[1] === 0xfe && 'utf-16le') ||
    (body[0] === 0xfe && body[1] === 0xff && 'utf-16be');
  try {
    return new TextDecoder(utf16 || 'utf-8', { fatal: true }).decode(body);
  } catch {
    throw new PushRefusal(what, [
      { path: '', message: 'it is not text in UTF-8' },
    ]);
  }
}
