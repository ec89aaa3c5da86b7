import { useCallback, useEffect, useState } from 'react'
import type { Refusal } from '../../../preload/contract/common.ts'
import { pieceBytes } from '../../../preload/contract/documents.ts'
import { ask } from '../../ask.ts'

/** How far a document has been read. */
export type Reading =
  | { readonly state: 'reading'; readonly read: number }
  | { readonly state: 'read'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  | { readonly state: 'stopped' }

/** The bytes of a document, piece by piece, in this page's memory and nowhere else; leaving or stopping ends it at once. */
export function useBytes(caseId: string, documentId: string, size: number) {
  const [reading, setReading] = useState<Reading>({ state: 'reading', read: 0 })
  const [control, setControl] = useState<AbortController>()

  useEffect(() => {
    const here = new AbortController()
    async function read() {
      setControl(here)
      const bytes = new Uint8Array(size)
      for (let at = 0; at < size; at += pieceBytes) {
        const piece = await ask('readDocumentPiece', { caseId, documentId, at })
        if (here.signal.aborted) return
        if (!piece.ok) return setReading({ state: 'refused', refusal: piece.refusal })
        bytes.set(piece.value.bytes, at)
        setReading({ state: 'reading', read: Math.min(size, at + pieceBytes) })
      }
      setReading({ state: 'read', bytes })
    }
    void read()
    return () => here.abort()
  }, [caseId, documentId, size])

  const stop = useCallback(() => {
    control?.abort()
    setReading({ state: 'stopped' })
  }, [control])
  return { reading, stop }
}
