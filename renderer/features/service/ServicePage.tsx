import { useState } from 'react'
import { refreshState } from '../../app-state.ts'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { BankHolidays } from './BankHolidays.tsx'
import { Letters } from './Letters.tsx'
import { LogKey } from './LogKey.tsx'
import { ServiceForm } from './ServiceForm.tsx'
import { serviceWords } from './words.ts'

const words = serviceWords.page

export function ServicePage() {
  const { value, refusal, again } = useAsk('readService', {})
  // A new number is a fresh form: after saving, and after throwing a draft away.
  const [form, setForm] = useState(0)
  const [saved, setSaved] = useState(false)

  async function startAgain(afterSaving: boolean) {
    if (afterSaving) await Promise.all([again(), refreshState()])
    setSaved(afterSaving)
    setForm((number) => number + 1)
  }

  return (
    <Page title={words.title} lead={words.lead}>
      {refusal !== undefined && <Notice kind="stop">{reasonMessage(refusal)}</Notice>}
      {saved && (
        <Notice key={form} kind="success" announce>
          {words.saved}
        </Notice>
      )}
      {value !== undefined && (
        <ServiceForm
          key={form}
          service={value.service}
          autoLockMinutes={value.autoLockMinutes}
          onSaved={() => startAgain(true)}
          onThrownAway={() => startAgain(false)}
        />
      )}
      <Letters />
      {value !== undefined && <LogKey value={value.logKey} />}
      <BankHolidays />
    </Page>
  )
}
