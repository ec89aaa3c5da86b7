import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { words } from '../../text/words.ts'
import './Dialog.css'

interface DialogProps {
  readonly open: boolean
  readonly title: string
  /** Escape and the close button. Left off, only the actions end it. */
  readonly onClose?: (() => void) | undefined
  /** Says it interrupts: for what must be answered before going on. */
  readonly urgent?: boolean | undefined
  readonly width?: 'small' | 'medium' | 'large' | undefined
  readonly children: ReactNode
  readonly actions?: ReactNode
}

export function Dialog({ open, title, onClose, urgent = false, width = 'medium', children, actions }: DialogProps) {
  return (
    <ModalOverlay
      className="dialog-ground"
      isOpen={open}
      isKeyboardDismissDisabled={onClose === undefined}
      onOpenChange={(stillOpen) => {
        if (!stillOpen) onClose?.()
      }}
    >
      <Modal className={`dialog-frame dialog-frame--${width}`}>
        <AriaDialog className="dialog focus-silent" role={urgent ? 'alertdialog' : 'dialog'}>
          <div className="dialog__head">
            <Heading slot="title">{title}</Heading>
            {onClose !== undefined && (
              <button type="button" className="dialog__close" aria-label={words.close} onClick={onClose}>
                <svg viewBox="0 0 16 16" aria-hidden="true">
                  <path d="m3.5 3.5 9 9m0-9-9 9" />
                </svg>
              </button>
            )}
          </div>
          <div className="dialog__body stack">{children}</div>
          {actions !== undefined && <div className="dialog__actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
