import fc from 'fast-check'
import type { z } from 'zod'

type Any = fc.Arbitrary<unknown>
/** Ids worth trying, by the name of the field that takes them: real ones beside some of nobody's. */
export type Pools = Readonly<Record<string, readonly string[]>>

/**
 * Inputs an operation's own schema would mostly let through: made from the schema, so that a new operation is tried the day it is
 * declared. What a schema asks beyond its shape (`refine`) is left to chance: such inputs are near-valid.
 */
export function inputFor(schema: z.ZodType, pools: Pools, field = ''): Any {
  const { def } = schema as unknown as { readonly def: Def }
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(def.shape).map(([key, inner]) => [key, inputFor(inner, pools, key)])),
      )
    case 'array':
      return fc.array(inputFor(def.element, pools, field), { maxLength: 3 })
    case 'default':
    case 'nullable':
    case 'optional':
      return fc.oneof(inputFor(def.innerType, pools, field), fc.constant(null))
    case 'union':
      return fc.oneof(...def.options.map((option) => inputFor(option, pools, field)))
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries))
    case 'literal':
      return fc.constantFrom(...def.values)
    case 'boolean':
      return fc.boolean()
    case 'number':
      return fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 60 }) }, fc.integer())
    case 'string':
      return stringFor(schema as unknown as Formatted, pools, field)
    case 'custom':
      return fc.oneof(fc.constant(png), fc.uint8Array({ maxLength: 40 }))
    default:
      throw new Error(`no inputs are made yet for ${field}: ${JSON.stringify(def)}`)
  }
}

/** The input, or what is left of it once somebody has meddled: a field gone, one too many, one of another kind. */
export function meddledWith(input: Any): Any {
  return fc.oneof(
    { weight: 6, arbitrary: input },
    {
      weight: 2,
      arbitrary: fc
        .tuple(input, fc.nat(), fc.oneof(fc.constant(undefined), fc.anything()))
        .map(([whole, at, other]) => changed(whole, at, other)),
    },
    { weight: 1, arbitrary: fc.anything({ withNullPrototype: true, withDate: true, withMap: true }) },
  )
}

function changed(whole: unknown, at: number, other: unknown): unknown {
  if (typeof whole !== 'object' || whole === null) return other
  const keys = [...Object.keys(whole), 'extra']
  return { ...whole, [keys[at % keys.length] ?? 'extra']: other }
}

function stringFor({ format, minLength }: Formatted, pools: Pools, field: string): fc.Arbitrary<string> {
  switch (format ?? 'plain') {
    case 'uuid':
      return fc.constantFrom(...(pools[field] ?? Object.values(pools).flat()))
    case 'date':
      return fc.constantFrom('2014-05-04', '2026-11-23', '2026-11-24', '2027-06-30', '2023-02-29', '2031-01-01')
    case 'datetime':
      return fc.constantFrom('2026-11-23T14:05', '2026-11-20T09:00', '2026-03-29T01:30', '2030-01-01T00:00')
    case 'email':
      return fc.constantFrom('a@example.org', 'not an email')
    case 'regex':
      return fc.constantFrom('new-case', 'place', `new-contact:${nobody}`, '0'.repeat(64), 'Nonsense!')
    default:
      return fc.oneof(
        fc.constantFrom(...words),
        fc.string({ minLength: (minLength ?? 0) > 0 ? 1 : 0, maxLength: 30, unit: 'grapheme' }),
      )
  }
}

const nobody = 'ffffffff-ffff-4fff-8fff-ffffffffffff'
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Words the code lists and the search know something of, and some that nothing should. */
const words = [
  'Highdown School',
  'RIGHTS_OF_OTHERS',
  '2',
  'PPS-2026',
  'a',
  'Whitlock',
  "'; DROP TABLE cases; --",
  '"',
  '\u0000',
  ' ',
]

type Def =
  | { readonly type: 'object'; readonly shape: Readonly<Record<string, z.ZodType>> }
  | { readonly type: 'array'; readonly element: z.ZodType }
  | { readonly type: 'default' | 'nullable' | 'optional'; readonly innerType: z.ZodType }
  | { readonly type: 'union'; readonly options: readonly z.ZodType[] }
  | { readonly type: 'enum'; readonly entries: Readonly<Record<string, string>> }
  | { readonly type: 'literal'; readonly values: readonly unknown[] }
  | { readonly type: 'boolean' | 'number' | 'string' | 'custom' }
type Formatted = { readonly format: string | null; readonly minLength: number | null }
