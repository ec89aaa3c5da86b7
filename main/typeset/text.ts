/** JSON-like data with every string of it changed; keys stay. */
export function mapStrings<T>(data: T, change: (text: string) => string): T {
  // The shape stays the same and only strings become other strings.
  return walk(data, change) as T
}

/** What no typeface can show and no reader can miss: control characters go, halves of characters become U+FFFD. */
export function tidy(text: string): string {
  return text
    .replaceAll('\t', '    ')
    .replaceAll(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, (character) => (character === '\n' ? '\n' : ''))
    .replaceAll(/\p{Cs}/gu, '\ufffd')
}

/** The text with each of these characters written as its code in brackets: 😀 → [U+1F600]. */
export function markUnprintable(text: string, characters: ReadonlySet<string>): string {
  let marked = ''
  for (const character of text) marked += characters.has(character) ? `[${codeOf(character)}]` : character
  return marked
}

/** U+1F600. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function walk(data: unknown, change: (text: string) => string): unknown {
  if (typeof data === 'string') return change(data)
  if (Array.isArray(data)) return data.map((item) => walk(item, change))
  if (typeof data === 'object' && data !== null)
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, walk(value, change)]))
  return data
}
