import { useAppState } from '../../app-state.ts'
import { Notice } from '../../components/Notice/Notice.tsx'
import { asDate } from '../../text/format.ts'
import { absenceWords } from './words.ts'

/** On every page while the head is absent: who decides instead, and until when (P9). */
export function HeadAway() {
  const absence = useAppState(({ state }) => state?.headAbsence ?? null)
  if (absence === null) return null
  const { away } = absenceWords
  const until =
    absence.lastDay === null ? away.openEnded(absence.head) : away.until(absence.head, asDate(absence.lastDay))
  return (
    <div className="shell__done">
      <Notice>{`${until}: ${absence.goesTo === '' ? away.nobody : away.goesTo(absence.goesTo)}`}</Notice>
    </div>
  )
}
