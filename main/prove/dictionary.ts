/** A PDF dictionary as it is written: each name, unescaped, with what follows it. `end` is where it ends in the file. */
export type Dictionary = { readonly entries: ReadonlyMap<string, string>; readonly end: number }

/**
 * The dictionary that begins at `at` ("<<"), or null for what is none or has no end. Strings, hexadecimal strings, comments and what is nested
 * are stepped over whole, so that nothing written in them is taken for the dictionary's own.
 */
export function dictionaryAt(file: string, at: number): Dictionary | null {
  const entries = new Map<string, string>()
  let key: string | null = null
  let value = ''
  let here = at + 2
  while (here < file.length) {
    if (file.startsWith('>>', here)) {
      if (key !== null) entries.set(key, value.trim())
      return { entries, end: here + 2 }
    }
    const next = tokenEnd(file, here)
    if (next === null) return null
    const token = file.slice(here, next)
    here = next
    if (token.startsWith('%')) continue
    // A name after a name is its value: /Filter /FlateDecode.
    if (token.startsWith('/') && (key === null || value.trim() !== '')) {
      if (key !== null) entries.set(key, value.trim())
      key = unescaped(token)
      value = ''
    } else value += token.startsWith('/') ? unescaped(token) : token
  }
  return null
}

/** Where the token that begins here ends; null for one that never does. */
function tokenEnd(file: string, at: number): number | null {
  const first = file[at] ?? ''
  if (first === '(') return stringEnd(file, at)
  if (first === '%') return after(file, /[\r\n]/g, at)
  if (file.startsWith('<<', at)) return dictionaryAt(file, at)?.end ?? null
  if (first === '<') return after(file, />/g, at)
  if (first === '[') return arrayEnd(file, at)
  if (first === '/') return wordEnd(file, at + 1)
  return /[\s\]>{})]/.test(first) ? at + 1 : wordEnd(file, at + 1)
}

function stringEnd(file: string, at: number): number | null {
  let depth = 0
  for (let here = at; here < file.length; here += 1) {
    const one = file[here]
    if (one === '\\') here += 1
    else if (one === '(') depth += 1
    else if (one === ')' && (depth -= 1) === 0) return here + 1
  }
  return null
}

function arrayEnd(file: string, at: number): number | null {
  let here: number | null = at + 1
  while (here !== null && here < file.length) {
    if (file[here] === ']') return here + 1
    here = tokenEnd(file, here)
  }
  return null
}

function wordEnd(file: string, at: number): number {
  const end = /[\s()<>[\]{}/%]/g
  end.lastIndex = at
  return end.exec(file)?.index ?? file.length
}

function after(file: string, what: RegExp, at: number): number | null {
  what.lastIndex = at + 1
  const found = what.exec(file)
  return found === null ? null : found.index + 1
}

function unescaped(name: string): string {
  return name.replaceAll(/#([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
