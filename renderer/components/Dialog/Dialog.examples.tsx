import { Button } from '../Button/Button.tsx'
import { Held } from '../example/Held.tsx'
import type { Example } from '../example.ts'
import { Dialog } from './Dialog.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Before something that cannot be undone',
    render: () => (
      <Held start={false}>
        {(open, set) => (
          <>
            <Button
              kind="danger"
              onPress={() => {
                set(true)
              }}
            >
              Withdraw permission
            </Button>
            <Dialog
              open={open}
              title="Withdraw permission to talk to Highdown School?"
              onClose={() => {
                set(false)
              }}
              actions={
                <>
                  <Button
                    kind="primary"
                    onPress={() => {
                      set(false)
                    }}
                  >
                    Keep the permission
                  </Button>
                  <Button kind="danger">Withdraw it from today</Button>
                </>
              }
            >
              <p>
                From today nobody here may discuss Jayden with the school. What was said before stays on the record.
              </p>
            </Dialog>
          </>
        )}
      </Held>
    ),
  },
]
