import type { Input } from '../../../preload/contract/index.ts'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { problemAt } from '../../send.ts'
import { serviceWords } from './words.ts'

export type Service = Input<'changeService'>['service']

type ServiceFieldsProps = {
  readonly service: Service
  readonly problems: readonly Problem[]
  readonly onChange: (service: Service) => void
}

const words = serviceWords.fields

/** What letters say about the service; asked at set-up and changed in the settings. */
export function ServiceFields({ service, problems, onChange }: ServiceFieldsProps) {
  function field(name: keyof Service) {
    return {
      name: `service.${name}`,
      label: words[name],
      error: problemAt(problems, `service.${name}`),
      value: service[name],
      onChange: (value: string) => onChange({ ...service, [name]: value }),
    }
  }
  return (
    <>
      <TextField {...field('name')} width="long" />
      <TextArea {...field('address')} hint={words.addressHint} rows={4} />
      <TextField {...field('phone')} type="tel" width="medium" optional />
      <TextField {...field('email')} type="email" width="long" optional />
      <TextField {...field('localAuthority')} hint={words.localAuthorityHint} width="long" />
      <TextField {...field('handlingLine')} hint={words.handlingLineHint} width="long" optional />
    </>
  )
}

/** The names of these fields in a sentence, in their order. */
export const serviceLabels = {
  'service.name': 'The name of the service',
  'service.address': 'The address for letters',
  'service.phone': 'The telephone number',
  'service.email': 'The email address',
  'service.localAuthority': 'The local authority',
  'service.handlingLine': 'The handling line',
} as const
