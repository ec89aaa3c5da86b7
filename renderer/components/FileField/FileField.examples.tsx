import { Held } from '../example/Held.tsx'
import type { Example } from '../example.ts'
import { FileField } from './FileField.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Nothing chosen',
    render: () => (
      <Held<File | undefined> start={undefined}>
        {(value, set) => (
          <FileField
            name="scan"
            label="The signed form"
            hint="A scan or a photograph: PDF, JPEG or PNG"
            accept=".pdf,.jpg,.jpeg,.png"
            value={value}
            onChange={set}
          />
        )}
      </Held>
    ),
  },
  {
    name: 'Chosen',
    render: () => (
      <Held<File | undefined> start={new File(['x'.repeat(34_000)], 'consent-whitlock.pdf')}>
        {(value, set) => <FileField name="scan-chosen" label="The signed form" value={value} onChange={set} />}
      </Held>
    ),
  },
]
