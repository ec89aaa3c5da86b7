/** The words of the timeline and the contact log. */
export const timelineWords = {
  all: 'What happened, newest first',
  contacts: 'Contacts, newest first',
  more: 'more',
  moreOf: (title: string) => `more of “${title}”`,
  less: 'less',
  earlier: 'Show earlier',
  shown: (shown: number, total: number) => `${String(shown)} of ${String(total)} shown`,
  level: (level: number) => `level ${String(level)}`,
  by: (name: string) => `by ${name}`,
  titles: {
    'with-parent': (whom: string) => (whom === '' ? 'Contact with the parent or carer' : `Contact with ${whom}`),
    'with-child': (whom: string) => (whom === '' ? 'Contact with the child or young person' : `Contact with ${whom}`),
    'they-rang': (whom: string) =>
      whom === '' ? 'They rang us, nothing given out' : `${whom} rang us, nothing given out`,
    'office-note': () => 'Office note',
    'school-staff': (whom: string) =>
      whom === '' ? 'Discussed with school staff' : `Discussed with school staff: ${whom}`,
    'la-staff': (whom: string) =>
      whom === '' ? 'Discussed with local authority staff' : `Discussed with local authority staff: ${whom}`,
    'la-case-file': () => 'Consulted the local authority case file',
    'other-papers': (whom: string) => (whom === '' ? 'Consulted other papers' : `Consulted other papers: ${whom}`),
  },
  covered: 'covered by the permission given',
  coveredOn: (date: string) => `covered by the permission of ${date}`,
  given: (what: string) => (what === '' ? 'Permission given' : `Permission given: ${what}`),
  until: (date: string) => `until ${date}`,
  see: 'see the permission',
  withdrawn: (whom: string) => `Permission withdrawn by ${whom}`,
  invalidated: (whom: string) => `Permission from ${whom} found never to be valid`,
  asked: (whom: string) => `${whom} was asked for permission`,
  answered: {
    refused: (whom: string) => `${whom} said no`,
    'no-answer': (whom: string) => `No answer from ${whom}`,
  } as Readonly<Record<string, (whom: string) => string>>,
  incident: (what: string, whom: string) => (whom === '' ? `Incident: ${what}` : `Incident: ${what}: ${whom}`),
  incidentReviewed: (what: string) => `Incident reviewed: ${what}`,
  incidents: {
    'school-staff': 'discussed with school staff without permission',
    'la-staff': 'discussed with local authority staff without permission',
    'la-case-file': 'consulted the local authority case file without permission',
    'other-papers': 'consulted other papers without permission',
    'pass-on': 'passed on information without permission',
    'with-parent': 'contacted a parent who had not agreed to it',
    'with-child': 'contacted the child before anybody had agreed to it',
  } as Readonly<Record<string, string>>,
  agreed: (whom: string) => `${whom} agreed to us contacting them`,
  routes: {
    'told-referrer': 'told whoever referred them',
    'came-to-us': 'came to us of their own accord',
  } as Readonly<Record<string, string>>,
  superseded: (whom: string) => `Permission replaced by a newer one from ${whom}`,
  request: (whom: string) => `${whom} asked for case notes`,
  regimes: { sar: 'subject access request', foi: 'freedom of information request' } as Readonly<Record<string, string>>,
  openRequest: 'open the request',
  released: (whom: string) => `Case notes sent to ${whom}`,
  sending: {
    'handed-over': 'handed over',
    post: 'by post',
    'recorded-delivery': 'by recorded delivery',
  } as Readonly<Record<string, string>>,
  openedTitle: 'Case opened',
  sources: { self: 'they came themselves', 'third-party': 'referred by somebody else' } as Readonly<
    Record<string, string>
  >,
  noneTitle: 'No contact recorded yet',
  none: 'Every call, meeting, letter and look into papers about the child goes here, the same day: it is what the parents can ask to see.',
} as const
