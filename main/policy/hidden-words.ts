/**
 * Whether a name may stand in what is written about a pack, given what its redactions hide: the passages and each longer word of them, in
 * small letters. A redaction must not be undone by a sentence of ours. Words that name nobody by themselves hide nothing by themselves:
 * else a single covered "school" would leave every school without its name.
 */
export function mayBeNamed(name: string, hidden: readonly string[]): boolean {
  const inSmall = name.toLowerCase()
  return !hidden.some((words) => !namesNobody.has(words) && inSmall.includes(words))
}

const namesNobody: ReadonlySet<string> = new Set(
  [
    'the',
    'and',
    'for',
    'her',
    'his',
    'she',
    'him',
    'school',
    'college',
    'academy',
    'primary',
    'secondary',
    'junior',
    'infant',
    'nursery',
  ].concat([
    'council',
    'borough',
    'county',
    'city',
    'district',
    'local',
    'authority',
    'service',
    'services',
    'centre',
    'staff',
    'head',
    'teacher',
  ]),
)
