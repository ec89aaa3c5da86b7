import { useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { EmptyState } from '../../components/EmptyState/EmptyState.tsx'
import { go } from '../../place.ts'
import { useListState } from './list-state.ts'
import { words } from './words.ts'

/** An empty list says why it is empty and what fills it. */
export function NoCases() {
  const { wanted, want } = useListState()
  const mayCreate = useMay('case:create')
  const { none } = words.list
  if (wanted.status !== 'any' || wanted.mine)
    return (
      <EmptyState
        title={none.title}
        action={<Button onPress={() => want({ status: 'any', mine: false })}>{none.all}</Button>}
      >
        {none.filtered}
      </EmptyState>
    )
  if (!mayCreate) return <EmptyState title={none.volunteerTitle}>{none.volunteer}</EmptyState>
  return (
    <EmptyState
      title={none.firstTitle}
      action={
        <Button kind="primary" onPress={() => go({ at: 'new-case' })}>
          {words.list.newCase}
        </Button>
      }
    >
      {none.first}
    </EmptyState>
  )
}
