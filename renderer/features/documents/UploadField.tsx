import { FileField } from '../../components/FileField/FileField.tsx'
import { sizeInWords } from '../../components/FileField/size.ts'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Progress } from '../../components/Progress/Progress.tsx'
import type { Upload } from './use-upload.ts'
import { kindWords, words } from './words.ts'

interface UploadFieldProps {
  readonly upload: Upload
  readonly error: string | undefined
  readonly onChoose: (file: File | undefined) => void
  readonly onStop: () => void
}

const accept = '.pdf,.jpg,.jpeg,.png,.webp,.docx,.txt,.eml,.msg'

/** The file: chosen or dropped, on its way with a way out, and what it turned out to be. */
export function UploadField({ upload, error, onChoose, onStop }: UploadFieldProps) {
  const { form } = words
  return (
    <div className="stack-close">
      <FileField
        name="file"
        label={form.file}
        hint={form.fileHint}
        accept={accept}
        error={error}
        value={'file' in upload ? upload.file : undefined}
        onChange={onChoose}
      />
      {upload.state === 'sending' && (
        <Progress
          label={form.sending(upload.file.name)}
          done={upload.sent / upload.file.size}
          detail={form.sent(sizeInWords(upload.sent), sizeInWords(upload.file.size))}
          onCancel={onStop}
          cancelLabel={form.stop}
        />
      )}
      {upload.state === 'looking' && (
        <Progress label={form.looking(upload.file.name)} onCancel={onStop} cancelLabel={form.stop} />
      )}
      {upload.state === 'stopped' && <Notice announce>{form.stopped}</Notice>}
      {upload.state === 'arrived' && <Here arrived={upload.arrived} />}
    </div>
  )
}

function Here({ arrived }: { readonly arrived: Extract<Upload, { state: 'arrived' }>['arrived'] }) {
  const { kind, pages, bytes, namedLike } = arrived
  const what = [kindWords[kind], ...(kind === 'pdf' ? [words.pages(pages)] : []), sizeInWords(bytes)].join(', ')
  if (namedLike !== null)
    return (
      <Notice kind="warning" announce title={words.form.arrived(what)}>
        {words.form.namedLike(namedLike, kindWords[kind])}
      </Notice>
    )
  return (
    <Notice kind="success" announce>
      {words.form.arrived(what)}
    </Notice>
  )
}
