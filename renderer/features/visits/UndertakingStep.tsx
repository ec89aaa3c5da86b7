import { Card } from '../../components/Card/Card.tsx'
import { Checkbox } from '../../components/Checkboxes/Checkbox.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { problemAt } from '../../send.ts'
import { asDate } from '../../text/format.ts'
import { useAsk } from '../../use-ask.ts'
import type { Question } from './question.ts'
import { UndertakingText } from './UndertakingText.tsx'
import { visitWords } from './words.ts'

const words = visitWords.form

/** P6: read, typed and ticked by the person named. Nothing of it is kept in a draft. */
export function UndertakingStep({ draft, name, acceptance, problems, accept }: Question) {
  const { value } = useAsk('readUndertaking', { contractor: draft.contractor })
  if (value === undefined) return null
  return (
    <>
      <Notice>{words.handOver(name)}</Notice>
      <Card
        edge="accent"
        title={visitWords.report.undertaking}
        aside={words.version(value.version, asDate(value.asOf))}
      >
        <UndertakingText text={value.text} />
      </Card>
      <TextField
        name="typedName"
        label={words.typedName}
        hint={words.typedNameHint}
        width="long"
        spellCheck={false}
        error={problemAt(problems, 'typedName')}
        value={acceptance.typedName}
        onChange={(typedName) => accept({ ...acceptance, typedName })}
      />
      <Checkbox
        name="accepted"
        label={words.accepted}
        error={problemAt(problems, 'accepted')}
        checked={acceptance.accepted}
        onChange={(accepted) => accept({ ...acceptance, accepted })}
      />
    </>
  )
}
