import { useEffect, useState } from 'react'
import { Notice } from '../../components/Notice/Notice.tsx'
import { words } from './words.ts'
import { Zoomed } from './Zoomed.tsx'

interface PictureViewProps {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: string
  readonly title: string
}

/** A picture, shown from memory: its address is good for this page alone, and forgotten with it. */
export function PictureView({ bytes, mediaType, title }: PictureViewProps) {
  const [address] = useState(() => URL.createObjectURL(new Blob([bytes], { type: mediaType })))
  const [width, setWidth] = useState<number>()
  const [broken, setBroken] = useState(false)
  useEffect(() => () => URL.revokeObjectURL(address), [address])

  const { view } = words
  if (broken)
    return (
      <Notice kind="warning" announce>
        {view.unreadable}
      </Notice>
    )
  return (
    <Zoomed title={title} label={view.picture(title)}>
      {(zoom) => (
        <img
          className={zoom === undefined ? 'document-picture document-picture--fit' : 'document-picture'}
          src={address}
          alt={title}
          width={zoom === undefined || width === undefined ? undefined : Math.round(width * zoom)}
          onLoad={({ currentTarget }) => setWidth(currentTarget.naturalWidth)}
          onError={() => setBroken(true)}
        />
      )}
    </Zoomed>
  )
}
