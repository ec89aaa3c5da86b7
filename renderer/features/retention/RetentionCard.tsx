import { useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Tag } from '../../components/Tag/Tag.tsx'
import { go } from '../../place.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { HoldFacts } from './HoldFacts.tsx'
import { holdKindWords, holdWords as words, stateTones, stateWords } from './words.ts'

/** On a case: when it is archived and why, and the holds that keep it (P11). */
export function RetentionCard({ caseId }: { readonly caseId: string }) {
  const { value, refusal } = useAsk('readRetentionOfCase', { caseId })
  const mayHold = useMay('hold:set')
  if (refusal !== undefined) return <Notice kind="stop">{reasonMessage(refusal)}</Notice>
  if (value === undefined) return null
  const { state, because, holds } = value
  return (
    <Card title={words.cardTitle} aside={<Tag tone={stateTones[state]}>{stateWords[state]}</Tag>}>
      <div className="stack">
        <p>{because}</p>
        {holds.map((hold) => (
          <div key={hold.holdId} className="stack-close">
            <HoldFacts hold={hold} />
            {mayHold && hold.lifted === null && (
              <Button
                small
                label={words.liftNamed(holdKindWords[hold.kind].label)}
                onPress={() => go({ at: 'lift-hold', caseId, holdId: hold.holdId })}
              >
                {words.lift}
              </Button>
            )}
          </div>
        ))}
        {mayHold && (
          <ButtonRow>
            <Button onPress={() => go({ at: 'new-hold', caseId, kind: null })}>{words.set}</Button>
          </ButtonRow>
        )}
      </div>
    </Card>
  )
}
