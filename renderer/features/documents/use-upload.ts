import { useCallback, useEffect, useRef, useState } from 'react'
import type { Refusal } from '../../../preload/contract/common.ts'
import { pieceBytes, type Arrived } from '../../../preload/contract/documents.ts'
import { ask } from '../../ask.ts'
import type { Enclosed } from '../../place.ts'
import { problemsOf } from '../../send.ts'
import { words } from './words.ts'

/** Where a chosen file has got to. `lost`: this PC would not give it. */
export type Upload =
  | { readonly state: 'none' }
  | { readonly state: 'sending'; readonly file: Chosen; readonly sent: number }
  | { readonly state: 'looking'; readonly file: Chosen }
  | { readonly state: 'arrived'; readonly file: Chosen; readonly arrived: Arrived }
  | { readonly state: 'refused'; readonly file: Chosen; readonly refusal: Refusal }
  | { readonly state: 'lost' | 'stopped' }

type Chosen = { readonly name: string; readonly size: number }

type Running = { documentId?: string; stopped: boolean }

/** Sends a chosen file piece by piece and has it looked at. Another choice, stopping and leaving the page all clear away what was sent. */
export function useUpload(caseId: string, onArrived: (arrived: Arrived) => void) {
  const [upload, setUpload] = useState<Upload>({ state: 'none' })
  const running = useRef<Running>(undefined)
  const arrivedNow = useRef(onArrived)
  useEffect(() => {
    arrivedNow.current = onArrived
  })

  const drop = useCallback(() => {
    const dropped = running.current
    running.current = undefined
    if (dropped === undefined) return
    dropped.stopped = true
    if (dropped.documentId !== undefined) void ask('cancelUpload', { caseId, documentId: dropped.documentId })
  }, [caseId])
  useEffect(() => drop, [drop])

  async function start(file: File): Promise<void> {
    drop()
    const mine: Running = { stopped: false }
    running.current = mine
    setUpload({ state: 'sending', file, sent: 0 })
    const show = (next: Upload) => {
      if (!mine.stopped) setUpload(next)
    }
    const begun = await ask('beginUpload', { caseId, bytes: file.size })
    if (!begun.ok) return show({ state: 'refused', file, refusal: fileRefusal(begun.refusal) })
    const { documentId } = begun.value
    mine.documentId = documentId
    for (let at = 0; at < file.size; at += pieceBytes) {
      if (mine.stopped) return void ask('cancelUpload', { caseId, documentId })
      const bytes = await pieceOf(file, at)
      if (bytes === null) {
        show({ state: 'lost' })
        return drop()
      }
      const added = await ask('addPiece', { caseId, documentId, at, bytes })
      if (!added.ok) return show({ state: 'refused', file, refusal: added.refusal })
      show({ state: 'sending', file, sent: Math.min(file.size, at + pieceBytes) })
    }
    show({ state: 'looking', file })
    const looked = await ask('examineUpload', { caseId, documentId, fileName: file.name })
    if (mine.stopped) return
    if (!looked.ok) return show({ state: 'refused', file, refusal: looked.refusal })
    show({ state: 'arrived', file, arrived: looked.value })
    arrivedNow.current(looked.value)
  }

  /** What came with a message takes the same way, but never lies outside the database. */
  const take = useCallback(
    async ({ documentId, index, name }: Enclosed): Promise<void> => {
      drop()
      const mine: Running = { stopped: false }
      running.current = mine
      setUpload({ state: 'looking', file: { name, size: 0 } })
      const taken = await ask('takeEnclosure', { caseId, documentId, index })
      if (taken.ok) mine.documentId = taken.value.documentId
      if (mine.stopped) return void (taken.ok && ask('cancelUpload', { caseId, documentId: taken.value.documentId }))
      if (!taken.ok) return setUpload({ state: 'refused', file: { name, size: 0 }, refusal: taken.refusal })
      setUpload({ state: 'arrived', file: { name, size: taken.value.bytes }, arrived: taken.value })
      arrivedNow.current(taken.value)
    },
    [caseId, drop],
  )

  function choose(file: File | undefined): void {
    if (file !== undefined) return void start(file)
    drop()
    setUpload({ state: 'none' })
  }

  function stop(): void {
    drop()
    setUpload({ state: 'stopped' })
  }

  /** It is a document now: leaving the page takes nothing away. */
  function attached(): void {
    running.current = undefined
  }

  return { upload, choose, take, stop, attached }
}

/** What is wrong with the file, in words for its field; a file that is missing only once the form was sent. */
export function whatIsWrong(upload: Upload, sent: boolean): string | undefined {
  const { form } = words
  switch (upload.state) {
    case 'lost':
      return form.lost
    case 'refused':
      return problemsOf(upload.refusal, form.labels)[0]?.message
    case 'arrived':
      return undefined
    case 'sending':
    case 'looking':
      return sent ? form.fileOnItsWay : undefined
    case 'none':
    case 'stopped':
      return sent ? form.fileMissing : undefined
  }
}

/** The door speaks of the number of bytes; the form knows them as its file. */
function fileRefusal(refusal: Refusal): Refusal {
  const code = refusal.fields?.['bytes']
  return code === undefined ? refusal : { ...refusal, fields: { file: code } }
}

/** `null`: the file has gone, has changed or cannot be read. */
async function pieceOf(file: File, at: number): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(at, at + pieceBytes).arrayBuffer())
  } catch {
    return null
  }
}
