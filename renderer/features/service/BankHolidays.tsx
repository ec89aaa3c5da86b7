import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { ask } from '../../ask.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { Facts, type Fact } from '../../components/Facts/Facts.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { asDate, asMoment } from '../../text/format.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { serviceWords } from './words.ts'

type Outcome = { readonly kind: 'success' | 'stop'; readonly words: string }

const words = serviceWords.holidays

/** How far the bank holidays reach that due dates are counted with (P10), and the way to newer ones. */
export function BankHolidays() {
  const { value: holidays, refusal, again } = useAsk('readHolidays', {})
  const [outcome, setOutcome] = useState<Outcome>()
  const [busy, setBusy] = useState(false)

  async function update() {
    setOutcome(undefined)
    setBusy(true)
    const imported = await ask('importHolidays', {})
    if (imported.ok) {
      await again()
      setOutcome({ kind: 'success', words: words.updated(imported.value.added, asDate(imported.value.until)) })
    } else if (imported.refusal.code !== 'cancelled')
      setOutcome({ kind: 'stop', words: reasonMessage(imported.refusal) })
    setBusy(false)
  }

  if (refusal !== undefined) return <Notice kind="stop">{reasonMessage(refusal)}</Notice>
  if (holidays === undefined) return null
  const { left, until } = holidays
  return (
    <Card title={words.title} edge={left === 'enough' ? undefined : 'warn'}>
      <div className="stack measure">
        <p>{words.until(asDate(until))}</p>
        {left !== 'enough' && <Notice kind="warning">{words[left]}</Notice>}
        <Facts facts={factsOf(holidays)} />
        <p>{words.where}</p>
        {outcome !== undefined && (
          <Notice kind={outcome.kind} announce>
            {outcome.words}
          </Notice>
        )}
        <ButtonRow>
          <Button busy={busy} onPress={() => void update()}>
            {words.update}
          </Button>
        </ButtonRow>
      </div>
    </Card>
  )
}

function factsOf({ source, asOf, englandAndWales, elsewhere, imported }: Output<'readHolidays'>): readonly Fact[] {
  return [
    { term: words.source, detail: source },
    { term: words.asOf, detail: asDate(asOf) },
    { term: words.days, detail: words.daysOf(englandAndWales, elsewhere) },
    {
      term: words.origin,
      detail: imported === null ? words.bundled : words.importedBy(imported.by, asMoment(imported.at)),
    },
  ]
}
