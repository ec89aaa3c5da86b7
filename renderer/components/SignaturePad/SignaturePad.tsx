import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import Pad from 'signature_pad'
import { words } from '../../text/words.ts'
import { Button } from '../Button/Button.tsx'
import { FieldGroup } from '../Field/Field.tsx'
import type { FieldProps } from '../Field/Field.tsx'
import { fitCanvas, pngOf } from './canvas.ts'
import './SignaturePad.css'

export interface SignaturePadProps extends FieldProps {
  /** After each stroke the signature as a PNG file; undefined when it was cleared. */
  readonly onChange: (png: Uint8Array | undefined) => void
  /** The way for those who cannot draw: a button that turns to the paper form or the spoken permission. */
  readonly alternative: ReactNode
}

/** Signing by mouse, pen or finger. What is drawn stays when the window changes size. */
export function SignaturePad(props: SignaturePadProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<Pad>(undefined)
  const [signed, setSigned] = useState(false)
  const latest = useRef(props.onChange)
  useEffect(() => {
    latest.current = props.onChange
  })

  useEffect(() => {
    const element = canvas.current
    if (element === null) return undefined
    const drawing = new Pad(element, { penColor: '#16242c', minWidth: 0.8, maxWidth: 2.6 })
    pad.current = drawing
    const watch = new ResizeObserver(() => {
      fitCanvas(element, drawing)
    })
    watch.observe(element)
    function stroke() {
      setSigned(true)
      if (element !== null && !drawing.isEmpty()) latest.current(pngOf(element))
    }
    drawing.addEventListener('endStroke', stroke)
    return () => {
      watch.disconnect()
      drawing.removeEventListener('endStroke', stroke)
      drawing.off()
    }
  }, [])

  return (
    <FieldGroup {...props} hint={props.hint ?? words.signHere}>
      {() => (
        <div className="signature-pad">
          <canvas ref={canvas} className="signature-pad__canvas">
            {props.label}
          </canvas>
          <div className="signature-pad__under">
            <output className="small">{signed ? words.signed : words.notSigned}</output>
            <Button
              small
              disabled={!signed}
              onPress={() => {
                pad.current?.clear()
                setSigned(false)
                props.onChange(undefined)
              }}
            >
              {words.clearSignature}
            </Button>
          </div>
          <div className="signature-pad__alternative">{props.alternative}</div>
        </div>
      )}
    </FieldGroup>
  )
}
