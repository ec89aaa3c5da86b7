import { sharingPurpose } from '../../../preload/contract/codes.ts'
import { Button } from '../../components/Button/Button.tsx'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Select } from '../../components/Select/Select.tsx'
import { problemAt } from '../../send.ts'
import { optionsOf } from '../cases/code-options.ts'
import { BodyField } from '../disclosures/BodyField.tsx'
import type { Recipient } from './answers.ts'
import { newWords } from './words.ts'

interface RecipientsProps {
  readonly recipients: readonly Recipient[]
  readonly problems: readonly Problem[]
  readonly onChange: (recipients: readonly Recipient[]) => void
}

/** To whom something from our file may be passed on, and what for: nobody else, and for nothing else (P8). */
export function Recipients({ recipients, problems, onChange }: RecipientsProps) {
  const of = recipients.length
  return (
    <div className="stack-close">
      {recipients.map(({ body, purpose }, at) => {
        const field = `recipients.${String(at)}`
        const set = (change: Partial<Recipient>) => onChange(recipients.with(at, { body, purpose, ...change }))
        return (
          // Rows are only added at the end; the count in the key starts them afresh when one is taken out.
          <div key={`${String(of)} ${String(at)}`} className="consent-recipient">
            <BodyField
              name={`${field}.body`}
              label={newWords.recipient(at, of)}
              hint={newWords.recipientHint}
              error={problemAt(problems, `${field}.body`)}
              value={body}
              onChange={(named) => set({ body: named })}
            />
            <Select
              name={`${field}.purpose`}
              label={newWords.passOnFor(at, of)}
              error={problemAt(problems, `${field}.purpose`)}
              options={optionsOf(sharingPurpose)}
              value={purpose}
              onChange={(chosen) => set({ purpose: chosen })}
            />
            {of > 1 ? (
              <Button
                kind="quiet"
                small
                label={newWords.removeRecipient(body, at)}
                onPress={() => onChange(recipients.toSpliced(at, 1))}
              >
                {newWords.remove}
              </Button>
            ) : null}
          </div>
        )
      })}
      <Button small onPress={() => onChange([...recipients, { body: '', purpose: '' }])}>
        {newWords.addRecipient}
      </Button>
    </div>
  )
}
