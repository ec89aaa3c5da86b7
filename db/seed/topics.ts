/**
 * What a caseworker's notes are about, in sentences with blanks; `notes.ts` fills them in. Each topic has what the family
 * says, what we advised, and what the school, the local authority and its case file say. Ages are the child's, both ends included.
 */
export type Topic = {
  readonly from: number
  readonly to: number
  readonly family: readonly string[]
  readonly advice: readonly string[]
  readonly school: readonly string[]
  readonly authority: readonly string[]
  readonly file: readonly string[]
}

const assessment: Topic = {
  from: 2,
  to: 18,
  family: [
    '{parent} has asked for an EHC needs assessment and has heard nothing for {number} weeks.',
    'The school says it will not ask for an EHC needs assessment because {child} is “only just below” where {he} should be.',
    '{pShe} has the refusal letter dated {date} and does not follow what the panel means by “sufficient progress”.',
    '{parent} wrote {ppos} own request for an assessment last night and would like us to read it before it goes.',
  ],
  advice: [
    'I explained the six weeks the council has to decide, and that a parent can make the request without the school.',
    'We went through the legal test together: may have SEN, and may need provision through a plan.',
    'I explained mediation, the certificate, and that the two months to appeal run from the date on the letter.',
  ],
  school: [
    '{senco} confirmed that {number} cycles of assess, plan, do, review are on file and will support a parental request.',
    '{senco} said the school has spent above the notional budget on {child} since {month} and can show it.',
  ],
  authority: [
    '{officer} confirmed the request was logged on {date} and goes to panel on {weekday}.',
    '{officer} said advice is still outstanding from {professional}; the six weeks for advice end on {soon}.',
  ],
  file: [
    'Panel minutes of {date}: refused, “needs can be met at SEN support”. No reference to the paediatric report.',
    'The request form, the school’s costed provision map and {number} appendices are on the file; {professional}’s advice is missing.',
  ],
}

const draftPlan: Topic = {
  from: 3,
  to: 19,
  family: [
    'The draft plan came on {weekday}. Section F says “access to” and “opportunities for” throughout and gives no hours.',
    '{parent} is worried that section F has dropped the {number} hours of one-to-one help {child} gets now.',
    '{pShe} has fifteen days to comment on the draft and has not slept properly since it arrived.',
    'Section B of the draft leaves out {child}’s sensory needs altogether, though {professional}’s report spends four pages on them.',
  ],
  advice: [
    'We marked up sections B and F side by side: every need in B should have provision in F that is specific and quantified.',
    'I explained that naming a school goes in section I and that {pshe} can ask for any maintained school or academy.',
    'I sent the fifteen-day template and we agreed the three points that matter most.',
  ],
  school: [
    '{senco} agrees the draft understates the support in place and will put the current timetable in writing by {weekday}.',
  ],
  authority: [
    '{officer} will take the comments on section F back to the plan writer and extend the deadline to {soon}.',
    'Asked {officer} why occupational therapy sits in section G; {parent} has asked the same twice. Answer promised by {weekday}.',
  ],
  file: [
    'Compared the draft with the advice: the educational psychologist asks for {number} hours a week, section F says “regular”.',
    'Version 2 of the draft is on the file, dated {date}. Section I is blank, as it should be at this stage.',
  ],
}

const therapy: Topic = {
  from: 2,
  to: 16,
  family: [
    '{child} has had no speech and language therapy since {month}; the therapist left and was not replaced.',
    '{parent} says strangers understand about half of what {child} says and {he} has stopped putting {his} hand up.',
    'The NHS discharged {child} after {number} sessions with a programme for school that nobody has been trained to use.',
  ],
  advice: [
    'I explained that therapy which educates or trains belongs in section F, where the council must secure it.',
    'Suggested a diary of missed sessions with dates, so that there is something to put in front of the council.',
  ],
  school: [
    '{senco} has asked the therapy team twice for a replacement and will copy the emails to {parent}.',
    'A teaching assistant runs the language group with {number} children; {senco} accepts it is not what the plan says.',
  ],
  authority: ['{officer} accepts that section F is not being delivered and is looking for an independent therapist.'],
  file: [
    'Therapy report of {date} recommends a weekly direct session of {minutes} minutes. The plan says “as advised by the therapist”.',
  ],
}

const exclusion: Topic = {
  from: 5,
  to: 16,
  family: [
    '{child} was suspended for {number} days after throwing a chair. {parent} was rung at work and told to collect {him} within the hour.',
    'This is the third suspension since {month}. {pShe} says {he} was asked to read aloud and panicked.',
    'School has put {child} on a part-time timetable, mornings only, and {parent} was never asked to agree to it.',
    '{parent} says it started when a boy from another family, the {other}, took {child}’s ear defenders.',
  ],
  advice: [
    'I explained that sending a child home without recording it is unlawful whatever it is called.',
    'We looked at the suspension letter together and drafted what {parent} would like the governors to hear.',
    'Suggested asking for an early annual review: behaviour that comes from unmet need is a reason to look at the plan again.',
  ],
  school: [
    '{senco} would like to keep {child} in school and asks whether the family would support a referral to the outreach team.',
    'The head of year described the incident on {date}. I asked for the risk assessment and who wrote it.',
  ],
  authority: ['{officer} was not aware of the part-time timetable and will ring the school today.'],
  file: [
    '{number} suspensions are recorded, {minutes} sessions in all. None mentions the plan or reasonable adjustments.',
  ],
}

const transport: Topic = {
  from: 4,
  to: 19,
  family: [
    'The taxi has been late {number} mornings out of ten and the escort has changed again without notice.',
    'Home to school transport was refused because the school is {number} tenths of a mile inside the limit.',
    '{child} cannot manage the bus: {he} gets off when it is crowded, and last week {he} was found at the retail park.',
  ],
  advice: [
    'I explained that distance is not the only test: special educational needs, disability and mobility count too.',
    'We drafted a stage one appeal. {parent} will walk the route with {ppos} phone and send us the film.',
  ],
  school: ['{senco} will write to confirm that {child} cannot travel unaccompanied and arrives too upset to learn.'],
  authority: ['{officer} will pass this to the transport team, and suggested the stage two panel sits on {soon}.'],
  file: ['Transport application of {date}: the mobility section was left blank by whoever completed it.'],
}

const secondary: Topic = {
  from: 9,
  to: 11,
  family: [
    '{parent} is worried about the move to secondary school; {child} has one friend and he is going somewhere else.',
    'They visited two secondary schools. {child} liked the small one, where somebody showed {him} the quiet room.',
    'The council says it must name a secondary school by 15 February and has only consulted one of the three they asked for.',
  ],
  advice: [
    'I explained the phase transfer timetable and that the right of appeal opens when the final plan names a school.',
    'We made a list of questions for the open evening: lunchtimes, toilets, homework, who {child} goes to when it is too much.',
  ],
  school: ['{senco} is planning extra visits after half-term and a one-page profile that {child} will help to write.'],
  authority: ['{officer} confirmed the consultations went out on {date}; one school has replied that it is full.'],
  file: [
    'Two consultation replies on the file; neither says that placing {child} would be incompatible with the education of others.',
  ],
}

const tribunal: Topic = {
  from: 3,
  to: 19,
  family: [
    '{parent} would like to appeal sections B, F and I and asked what it costs. I said there is no fee.',
    'The hearing is listed for {soon}, by video, and {pshe} is frightened of being cross-examined.',
    'The council’s response arrived, {number} pages. It concedes section B and holds out on the school.',
  ],
  advice: [
    'I went through the working document line by line and we marked what is agreed, what is not, and why.',
    'I explained who sits on the panel, that evidence is late after {soon}, and that we can come as support.',
    'We discussed mediation again: it can go on beside the appeal and may narrow it.',
  ],
  school: [
    '{senco} has been named as a witness and asked what to expect. I gave the tribunal’s own leaflet and nothing about the case.',
  ],
  authority: ['{officer} offered a meeting before the hearing to narrow the issues. {parent} will think about it.'],
  file: ['The appeal bundle has {minutes} pages; the provision map the school sent in {month} is not in it.'],
}

const review: Topic = {
  from: 4,
  to: 19,
  family: [
    'The annual review is on {weekday} and nobody has sent the reports, which should come two weeks before.',
    'At the review everyone agreed the outcomes were out of date, and then the letter said “no amendments”.',
    '{parent} asked us to come to the annual review because last year {pshe} came away not knowing what had been decided.',
  ],
  advice: [
    'I explained that the council has four weeks from the meeting to say whether it will amend, and that no change can be appealed.',
    'We wrote down {child}’s own views: more art, fewer tests, and somewhere to sit that is not by the door.',
  ],
  school: ['{senco} apologised for the late reports and moved the review to {soon} so that {parent} can read them.'],
  authority: ['{officer} cannot attend the review and will send written comments by {weekday}.'],
  file: ['Last review: {date}. The form is signed but the council’s decision letter is not on the file.'],
}

const attendance: Topic = {
  from: 5,
  to: 17,
  family: [
    '{child} has not been in school for {number} weeks. {pShe} got {him} as far as the gate on {weekday} and {he} was sick.',
    '{parent} has been sent a penalty notice for absence, though {professional} wrote that {he} is not well enough to attend.',
    '{child} masks all day and falls apart at home; {ppos} other children now eat upstairs.',
  ],
  advice: [
    'I explained the council’s duty to arrange education after fifteen days of absence through illness.',
    'Suggested asking for work to be sent home and a named person for {child} to email, with no pressure to answer.',
  ],
  school: ['{teacher} would be willing to see {child} in the library after the bell, {minutes} minutes to begin with.'],
  authority: ['{officer} will refer to the hospital and home tuition team, starting with {number} hours a week.'],
  file: [
    'Attendance is shown as 41 per cent with code O throughout; the GP letters are filed but nobody has answered them.',
  ],
}

const meetings: Topic = {
  from: 3,
  to: 18,
  family: [
    'Prepared for the meeting with {senco} on {weekday}: three things to ask for, one thing to thank them for.',
    '{parent} would like somebody with {pher} at the meeting; the last one had six professionals and a box of tissues.',
    '{child} showed me {his} reading book and said {he} likes {teacher}, who “lets you finish”.',
  ],
  advice: [
    'Agreed that I take notes, and that {parent} may ask for a break at any time.',
    'I will send a page of what was agreed, who does it and by when, and {parent} will ask for it to go on the file.',
  ],
  school: [
    'Met {senco} and {teacher}. Agreed: movement breaks, a laptop for longer writing, and a home and school book that goes both ways.',
    '{senco} went through the support plan; two of the five targets have been met and one has never been tried.',
  ],
  authority: ['{officer} will come to the next meeting and bring the costings for the support discussed.'],
  file: [
    'Minutes of the meeting of {date} are on the file. They leave out the speech therapist’s apology and the promise of a laptop.',
  ],
}

export const topics: readonly Topic[] = [
  assessment,
  draftPlan,
  therapy,
  exclusion,
  transport,
  secondary,
  tribunal,
  review,
  attendance,
  meetings,
]

/** Whole notes of one line, as most days bring a few. */
export const short = {
  family: [
    'Rang {parent}: no answer, left a message asking {pher} to ring back any morning this week.',
    '{parent} rang to say the meeting has moved to {weekday}. Put in the diary.',
    'Text from {parent}: “thank you, that letter worked”. Replied and said well done.',
    '{parent} rang, upset, from outside the school. We talked until {pshe} felt able to drive. Will ring again on {weekday}.',
    'Emailed {parent} the model letter and the council’s timetable as promised.',
  ],
  child: [
    '{child} would like more art, fewer tests, and somewhere to sit that is not by the door.',
    '{child} marked the day out of ten, hour by hour: best was lunch in the library, worst was the corridor after maths.',
    'Asked what helps, {child} said: being told before things change, and nobody standing behind {him}.',
    '{child} does not want to come to the meeting but would like {his} drawing to be shown, and chose which one.',
    '{He} asked who reads what I write. I said what confidential means, and when I would have to tell somebody.',
    '{child} says {teacher} is fair and that the others in the class are “all right, mostly”.',
    '{child} would like to learn to travel on {his} own and thinks nobody believes {he} can.',
  ],
  office: [
    'Diary: chase the council for the reply due on {soon}.',
    'Talked this case over in supervision. Agreed to stay at this level and look again in {number} weeks.',
    'Letter returned by the post office; address checked with {parent} and sent again.',
    'Read the school’s SEN information report on its website and saved the page on reasonable adjustments.',
    'Prepared the papers for {weekday}: draft letter, timeline and the list of questions.',
  ],
  rang: [
    '{senco} rang to ask whether we are working with the family. I said that I can neither confirm nor deny it. Nothing given out.',
    'Somebody from the SEN team rang about “{child}’s plan”. I took the message for {parent} and gave nothing out.',
    'A caller giving the name of {child}’s {elder} asked how the case was going. Nothing given out; told {parent}.',
  ],
}

/** People who are not the family's to speak for: what a coordinator looks for before a pack goes out. */
export const asides: readonly string[] = [
  '{pShe} mentioned that {child}’s {elder} is looking after the younger ones and is not coping; asked me to keep that to myself.',
  'Another family, the {other}, have complained to the school about the same teaching assistant. I said we cannot discuss another family.',
  '{parent}’s {relative} thinks {child} “just needs firmness”, and that makes Sundays hard.',
  'The {other} told {pher} that their own son was offered a place there in {month}.',
  '{child}’s {elder} rang {pher} afterwards to say what {pshe} ought to have asked for.',
  '{pShe} has not told {child}’s other parent about the referral and would rather we did not.',
]

/** How a note ends: after talking with the family, and after work on their behalf. */
export const closings = {
  family: [
    'I will ring again on {weekday}.',
    'Agreed: {pshe} emails the school today, I look up the timetable, and we speak after {soon}.',
    'Sent the fact sheet by email the same afternoon.',
    '{pShe} will think it over with {ppos} {relative} and ring us.',
    'Nothing further from us until the council answers.',
    '{parent} said {pshe} felt better for having it in order.',
    'Next step is with the school; diary note made for {soon}.',
  ],
  work: [
    'Rang {parent} straight afterwards to tell {pher}.',
    'Emailed {parent} a short note of this the same day.',
    'Diary note made for {soon}.',
    'To go through with {parent} when we speak on {weekday}.',
    'Nothing further from us until the council answers.',
  ],
}
