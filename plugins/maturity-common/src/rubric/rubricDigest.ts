import { canonicalJson, compareText } from './canonicalJson';
import { Rubric } from './types';

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/**
 * A short text that is the same for rubrics of the same content, whatever the order of their keys or criteria. The
 * order of targets counts, because the first matching one does.
 *
 * It is FNV-1a with 64 bits over the canonical JSON, fed by UTF-16 code units: this code enters the browser, where
 * the platform's own hashes are asynchronous. It tells whether a rubric changed and protects nothing.
 *
 * @public
 */
export function rubricDigest(rubric: Rubric): string {
  const text = canonicalJson({
    ...rubric,
    criteria: [...rubric.criteria].sort((a, b) => compareText(a.id, b.id)),
  });
  let hash = FNV_OFFSET;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    for (const byte of [unit & 0xff, unit >> 8]) {
      hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * FNV_PRIME);
    }
  }
  return hash.toString(16).padStart(16, '0');
}
