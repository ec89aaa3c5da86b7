import { useMay } from '../../app-state.ts'
import { Checkbox } from '../../components/Checkboxes/Checkbox.tsx'
import { Select } from '../../components/Select/Select.tsx'
import { useListState } from './list-state.ts'
import { words } from './words.ts'

const statuses = ['open', 'inactive', 'closed', 'any'] as const

/** Which cases are listed. Somebody who is shown only their own cases is not asked whose. */
export function ListFilters() {
  const { wanted, want } = useListState()
  const seesOthers = useMay('case:create')
  return (
    <div className="cases-page__filters" role="group" aria-label={words.list.filters}>
      <Select
        name="status"
        label={words.list.status}
        options={statuses.map((value) => ({ value, label: words.list.statuses[value] }))}
        value={wanted.status}
        onChange={(status) => want({ status })}
      />
      {seesOthers && (
        <Checkbox name="mine" label={words.list.mine} checked={wanted.mine} onChange={(mine) => want({ mine })} />
      )}
      <p className="small cases-page__keys">{words.list.keys}</p>
    </div>
  )
}
