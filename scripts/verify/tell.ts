import { readVkey } from '../../db/log/note.ts'
import { checkPack, type WhyNot } from '../../main/proof/check-pack.ts'
import { notProven, proven, whyNot } from '../../renderer/text/pack-verdict.ts'

/** What to print about a file, and the exit code: 0 proven, 1 not what was released, 2 nothing there to check. */
export function tell(
  file: Uint8Array,
  key: string | null,
): { readonly lines: readonly string[]; readonly code: number } {
  if (key !== null && readVkey(key) === null)
    return { lines: ['That is not a public key as Casebook prints one. Check it for a letter left out.'], code: 2 }
  const verdict = checkPack(file, key)
  if (!verdict.proven) return { lines: ['NOT PROVEN', ...wrapped(whyNot[verdict.why])], code: codeOf(verdict.why) }
  return {
    lines: [
      key === null ? 'PROVEN, if the key is the service’s own: compare it' : 'PROVEN',
      ...proven(verdict).flatMap(wrapped),
      ...wrapped(`The key: ${verdict.key}${key === null ? '' : ', which is the one you gave.'}`),
      'NOT PROVEN',
      ...notProven(key !== null).flatMap(wrapped),
    ],
    code: 0,
  }
}

const nothingToCheck: readonly WhyNot[] = ['not-a-pdf', 'locked-copy', 'no-proof']

function codeOf(why: WhyNot): number {
  return nothingToCheck.includes(why) ? 2 : 1
}

const width = 100

/** One item of a list, broken between words. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = []
  let line = '-'
  for (const word of text.split(' ')) {
    if (line.length + word.length >= width) {
      lines.push(line)
      line = ' '
    }
    line += ` ${word}`
  }
  return [...lines, line]
}
