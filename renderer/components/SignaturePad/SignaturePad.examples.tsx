import { Button } from '../Button/Button.tsx'
import type { Example } from '../example.ts'
import { SignaturePad } from './SignaturePad.tsx'

function nothing() {
  return undefined
}

const alternative = <Button kind="quiet">Dana cannot sign here: use the paper form</Button>

export const examples: readonly Example[] = [
  {
    name: 'Waiting',
    render: () => (
      <SignaturePad name="signature" label="Dana Whitlock’s signature" onChange={nothing} alternative={alternative} />
    ),
  },
  {
    name: 'With an error',
    render: () => (
      <SignaturePad
        name="signature-missing"
        label="Dana Whitlock’s signature"
        error="Dana has not signed yet"
        onChange={nothing}
        alternative={alternative}
      />
    ),
  },
]
