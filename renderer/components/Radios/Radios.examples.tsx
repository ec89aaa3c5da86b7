import { Held } from '../example/Held.tsx'
import type { Example } from '../example.ts'
import { TextField } from '../TextField/TextField.tsx'
import { Radios } from './Radios.tsx'

export const examples: readonly Example[] = [
  {
    name: 'With hints and a reveal',
    render: () => (
      <Held<'yes' | 'no' | 'else' | ''> start="else">
        {(value, set) => (
          <Radios
            name="agree"
            label="Do you agree to us talking to Highdown School?"
            hint="You can change your mind at any time."
            value={value}
            onChange={set}
            choices={[
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'No', hint: 'We will go on helping you as well as we can.' },
              {
                value: 'else',
                label: 'Yes, but not about everything',
                reveal: (
                  <TextField name="except" label="What should we leave out?" value="" onChange={() => undefined} />
                ),
              },
            ]}
          />
        )}
      </Held>
    ),
  },
  {
    name: 'Inline with an error',
    render: () => (
      <Held<'phone' | 'person' | ''> start="">
        {(value, set) => (
          <Radios
            name="how"
            label="How was it given?"
            error="Choose how the permission was given"
            layout="inline"
            value={value}
            onChange={set}
            choices={[
              { value: 'person', label: 'In person' },
              { value: 'phone', label: 'By phone' },
            ]}
          />
        )}
      </Held>
    ),
  },
]
