import { Notice } from '../../components/Notice/Notice.tsx'
import { Select } from '../../components/Select/Select.tsx'
import { calledName, type CaseView } from '../cases/case-view.ts'
import { peopleOf } from './people.ts'
import { wallWords as words } from './wall-words.ts'
import './deciders.css'

interface SeenByProps {
  readonly view: CaseView
  /** `null`: ourselves, who see everything. */
  readonly seenBy: string | null
  readonly onChange: (personId: string | null) => void
  /** How many notes are kept from them; undefined while it is read. */
  readonly leftOut: number | undefined
}

/** Lends the timeline the eyes of somebody of the case, and says what is left out. */
export function SeenBy({ view, seenBy, onChange, leftOut }: SeenByProps) {
  const people = peopleOf(view)
  const person = people.find(({ personId }) => personId === seenBy)
  const nothing = view.childAlone !== null && person?.part === 'parent'
  return (
    <div className="seen-by">
      <Select
        name="seenBy"
        label={words.seenBy}
        options={[
          { value: 'staff', label: words.staff },
          ...people.map(({ personId, name }) => ({ value: personId, label: name })),
        ]}
        value={seenBy ?? 'staff'}
        onChange={(chosen) => onChange(chosen === 'staff' ? null : chosen)}
      />
      {person === undefined || leftOut === undefined ? null : (
        <Notice kind={leftOut > 0 || nothing ? 'warning' : 'information'} announce>
          {words.seenAs(person.name)} {nothing ? words.nothingSeen(calledName(view)) : words.leftOut(leftOut)}
        </Notice>
      )}
    </div>
  )
}
