import { agreementMethods } from '../../../preload/contract/referrals.ts'
import { Checkboxes } from '../../components/Checkboxes/Checkboxes.tsx'
import { DateField } from '../../components/DateField/DateField.tsx'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { FieldRow } from '../../components/Field/FieldRow.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { problemAt } from '../../send.ts'
import { MomentFields } from '../consents/MomentFields.tsx'
import type { ReferralForm } from './referral-form.ts'
import { words } from './words.ts'

interface ReferralFieldsProps {
  readonly referral: ReferralForm
  readonly change: (referral: ReferralForm) => void
  readonly problems: readonly Problem[]
  /** The parents in the order of the form: their names as far as they are typed. */
  readonly parents: readonly string[]
}

/** P3: who referred them, and which parents agreed to their details being passed on. */
export function ReferralFields({ referral, change, problems, parents }: ReferralFieldsProps) {
  const text = words.fields
  const some = (changed: Partial<ReferralForm>) => change({ ...referral, ...changed })
  const wrong = (field: string) => problemAt(problems, `referral.${field}`)
  return (
    <div className="stack">
      <FieldRow>
        <TextField
          name="referral.referredBy"
          label={text.referredBy}
          hint={text.referredByHint}
          width="medium"
          error={wrong('referredBy')}
          value={referral.referredBy}
          onChange={(referredBy) => some({ referredBy })}
        />
        <TextField
          name="referral.referredFrom"
          label={text.referredFrom}
          hint={text.referredFromHint}
          width="medium"
          error={wrong('referredFrom')}
          value={referral.referredFrom}
          onChange={(referredFrom) => some({ referredFrom })}
        />
      </FieldRow>
      <DateField
        name="referral.referredOn"
        label={text.referredOn}
        error={wrong('referredOn')}
        value={referral.referredOn}
        onChange={(referredOn) => some({ referredOn })}
      />
      <Checkboxes
        name="referral.agreement.whose"
        label={text.whose}
        hint={text.whoseHint}
        optional
        error={wrong('agreement.whose')}
        value={referral.whose}
        onChange={(whose) => some({ whose })}
        choices={parents.map((label, at) => ({ value: String(at), label }))}
      />
      {referral.whose.length === 0 ? null : (
        <>
          <TextField
            name="referral.agreement.gotBy"
            label={text.gotBy}
            width="medium"
            error={wrong('agreement.gotBy')}
            value={referral.gotBy}
            onChange={(gotBy) => some({ gotBy })}
          />
          <Radios
            name="referral.agreement.method"
            label={text.method}
            layout="chips"
            error={wrong('agreement.method')}
            value={referral.method}
            onChange={(method) => some({ method })}
            choices={agreementMethods.map((value) => ({ value, label: words.methods[value] }))}
          />
          <MomentFields
            name="referral.agreement.agreedAt"
            label={text.agreedAt}
            problems={problems}
            date={referral.date}
            time={referral.time}
            onChange={some}
          />
        </>
      )}
    </div>
  )
}
