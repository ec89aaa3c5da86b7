import { useEffect, useState } from 'react'
import type { Refusal } from '../../../preload/contract/common.ts'
import { ask } from '../../ask.ts'
import { cancel } from '../../cancel.ts'
import type { DeskOperations, DeskRequest } from './desk-operations.ts'

export type DrawnPage =
  | { readonly at: 'drawing' }
  | { readonly at: 'refused'; readonly refusal: Refusal }
  | {
      readonly at: 'there'
      readonly url: string
      readonly width: number
      readonly height: number
      readonly words: string
    }

/** One page of a document as the pack will show it; its picture is let go of with whoever shows it, and leaving stops the drawing. */
export function useDrawnPage(
  draw: DeskOperations['draw'],
  { caseId, requestId }: DeskRequest,
  itemId: string,
  page: number,
): DrawnPage {
  const [drawn, setDrawn] = useState<DrawnPage>({ at: 'drawing' })
  useEffect(() => {
    let url: string | null = null
    let isWanted = true
    let isDrawing = true
    async function fetchPage() {
      const answer = await ask(draw, { caseId, requestId, itemId, page })
      isDrawing = false
      if (!isWanted) return
      if (!answer.ok) return setDrawn({ at: 'refused', refusal: answer.refusal })
      const { jpeg, width, height, words } = answer.value
      url = URL.createObjectURL(new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' }))
      setDrawn({ at: 'there', url, width, height, words })
    }
    void fetchPage()
    return () => {
      isWanted = false
      if (isDrawing) cancel(draw)
      if (url !== null) URL.revokeObjectURL(url)
    }
  }, [draw, caseId, requestId, itemId, page])
  return drawn
}
