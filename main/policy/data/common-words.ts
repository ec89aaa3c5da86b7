/**
 * Words so common that one of them, or several in a row, tells of nobody: that "she" is covered in one place and stands in another
 * gives nothing away. Our own list, of pronouns, articles, prepositions, conjunctions and auxiliary verbs of English, as of 2026-11-27.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `a about after again all also am an and any are as at away back be because been before being both but by can could did do does
  doing done down each even every few for from get go going got had has have having he her here hers herself him himself his how i if
  in into is it its itself just last let like made make many may me might more most much must my myself next no not now of off on once
  one only or other our ours out over own said same say says she should since so some still such than that the their theirs them
  themselves then there these they this those through to today told too under until up us very was we well were what when where which
  while who whom whose why will with would yes yet you your yours yourself`.split(/\s+/),
)
