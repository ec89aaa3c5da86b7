/** Every word about what is kept from whom. */
export const wallWords = {
  toldBy: 'Who told us?',
  toldByHint: 'Stays inside the service',
  notSaid: 'Not said',
  somebodyElse: 'Somebody else',
  toldByOther: 'Who it was',
  keepFrom: 'Keep this from…',
  keepFromHint: 'It is left out of what they may see, and cannot go into a pack for them.',
  why: 'Why is it kept from them?',
  whyHint: 'In the words of who asked, if you can',
  aloneAlready: (child: string) => `While ${child} comes alone, every note is kept from the parents.`,
  labels: {
    toldBy: 'Who told us',
    toldByOther: 'Who it was',
    keptFrom: 'Whom it is kept from',
    keptWhy: 'Why it is kept from them',
    personIds: 'Whom it is kept from',
    why: 'The reason',
  },
  toldByLine: (name: string) => `told by ${name}`,
  keptTag: (name: string) => `Kept from ${name}`,
  keptWhy: (why: string, by: string, date: string) => `${why} (${by}, ${date})`,
  keptAlone: 'The child came without a parent knowing',
  keep: 'Keep from somebody…',
  keepThis: (title: string) => `Keep from somebody… “${title}”`,
  lift: 'Lift…',
  liftThis: (title: string, name: string) => `Lift… so that ${name} may see “${title}”`,
  keepTitle: 'Keep this note from somebody',
  keepExplain:
    'They will not see it when the file is shown as theirs, and no pack for them can enclose it. The note itself stays as it is.',
  keepConfirm: 'Keep it from them',
  kept: 'The note is kept from them.',
  liftTitle: (name: string) => `${name} may see this note`,
  liftExplain: (name: string) =>
    `From now on ${name} may see it and get it in a pack. Do this only when whoever told us agrees, or it is no secret any more.`,
  liftWhy: 'Why may they see it now?',
  liftConfirm: 'Lift the wall',
  lifted: (name: string) => `${name} may see the note now.`,
  cancel: 'Cancel',
  seenBy: 'See the file as',
  staff: 'Ourselves: everything',
  seenAs: (name: string) => `This is the file as ${name} may see it.`,
  leftOut: (notes: number) =>
    notes === 0
      ? 'No note is kept from them.'
      : notes === 1
        ? 'One note is left out.'
        : `${String(notes)} notes are left out.`,
  nothingSeen: (child: string) => `${child} comes without a parent knowing: they see nothing of this file.`,
  nothing: 'Nothing of this file may be seen by them.',
  desk: {
    schedule: 'Neither the letter nor the schedule says that there is such a note. The reason stays in our own record.',
    tag: 'kept from them',
    title: (names: string) => `Kept from ${names}`,
    why: 'It cannot be enclosed (clause P2). Withhold it with a reason. To enclose it, the wall must be lifted first, on the timeline.',
    whyForSome:
      'If you enclose it, they cannot get the parents’ copy (clause P2). Withhold it with a reason, or send the copy to a parent it is not kept from.',
  },
} as const
