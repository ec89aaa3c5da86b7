import type { Example } from '../example.ts'
import { Button } from './Button.tsx'
import { ButtonRow } from './ButtonRow.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Every kind',
    render: () => (
      <ButtonRow>
        <Button kind="primary">Save contact</Button>
        <Button>Keep as draft</Button>
        <Button kind="danger">Child at risk</Button>
        <Button kind="destroy">Destroy 6 files</Button>
        <Button kind="quiet">Cancel</Button>
      </ButtonRow>
    ),
  },
  {
    name: 'With a key',
    render: () => (
      <ButtonRow>
        <Button kind="primary" hotkey="alt+c">
          Record a contact
        </Button>
        <Button hotkey="alt+p">Permission</Button>
      </ButtonRow>
    ),
  },
  {
    name: 'Busy and not possible',
    render: () => (
      <ButtonRow>
        <Button kind="primary" busy>
          Saving
        </Button>
        <Button kind="primary" disabled describedBy="why-not">
          Release to Mrs Okafor
        </Button>
        <Button kind="quiet" disabled>
          Undo
        </Button>
        <span id="why-not" className="small">
          A second person has to read it first.
        </span>
      </ButtonRow>
    ),
  },
  { name: 'Small', render: () => <Button small>Preview</Button> },
  {
    name: 'Wide',
    render: () => (
      <Button kind="primary" wide>
        Record Dana’s permission now
      </Button>
    ),
  },
]
