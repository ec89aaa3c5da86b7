import { Held } from '../example/Held.tsx'
import type { Example } from '../example.ts'
import { Strength } from '../Strength/Strength.tsx'
import { PasswordField } from './PasswordField.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Signing in, wrong',
    render: () => (
      <Held start="secret">
        {(value, set) => (
          <PasswordField
            name="password"
            label="Password"
            error="That name and password do not match"
            value={value}
            onChange={set}
          />
        )}
      </Held>
    ),
  },
  {
    name: 'Choosing one',
    render: () => (
      <Held start="four happy words here">
        {(value, set) => (
          <PasswordField
            name="new-password"
            label="New password"
            hint="Three or four words nobody would put together are best."
            purpose="new-password"
            value={value}
            onChange={set}
            meter={<Strength score={3} />}
          />
        )}
      </Held>
    ),
  },
]
