import { copyFile, mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { buildThread } from './built-thread.ts'
import { codecFiles } from './codecs.ts'

/** The examining thread as the app has it, with the readers' code beside it. */
export async function buildExaminer(): ReturnType<typeof buildThread> {
  const built = await buildThread('main/examine/examiner.ts')
  await mkdir(join(built.folder, 'wasm'))
  await Promise.all(Object.values(codecFiles).map((file) => copyFile(file, join(built.folder, 'wasm', basename(file)))))
  return built
}
