import { limits } from '../../preload/contract/documents.ts'
import { NotTaken } from './refusal.ts'

/** What was written for a machine: its source would be shown, and nobody could read it. */
const markup = /^\s*(?:<!doctype|<html|<head|<body|<script|<svg|<\?xml|<\?php|%!ps)/i

/** The words of a text file, whatever it was written with; refuses what is no text. */
export function decodeText(bytes: Uint8Array): string {
  const text = tidyWords(decode(bytes))
  if (markup.test(text)) throw new NotTaken('document-not-taken', 'web-page')
  return text
}

/** UTF-16 by its mark, else UTF-8 if it is that, else what Windows wrote before. */
export function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  const text = decodeAs(encoding, bytes) ?? decodeAs('windows-1252', bytes)
  if (text === null || isBinary(text)) throw new NotTaken('document-not-taken', 'unknown')
  return text
}

/** One line end, no invisible characters that turn words around, no more than can be shown. */
export function tidyWords(text: string): string {
  const tidy = text
    .replaceAll(/\r\n?|\u2028|\u2029|\v|\f/g, '\n')
    .replaceAll(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replaceAll(/\p{Cs}/gu, '')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
    .replaceAll(/[^\S\n]+$/gm, '')
    .replaceAll(/\n{4,}/g, '\n\n\n')
    .trim()
  if (tidy.length > limits.characters) throw new NotTaken('document-too-long')
  return tidy
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Letters have no NUL, and hardly a control character but those that end lines and pages. */
function isBinary(text: string): boolean {
  const beginning = text.slice(0, limits.characters)
  const odd = beginning.match(/(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0
  return beginning.includes('\u0000') || odd > beginning.length / 200
}
