import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto'

/**
 * SQLCipher 4's file format read by code that shares none with SQLCipher, after the published design
 * (zetetic.net/sqlcipher/design): 4096-byte pages, the salt in the first 16 bytes, AES-256-CBC, an IV and an HMAC-SHA512
 * in the last 80 bytes of each page, the HMAC key made from the raw key and the salt with every byte turned by 0x3a.
 * @returns the plain SQLite file, or `null` when a page does not verify under this key.
 */
export function decryptSqlcipher4(file: Buffer, key: Uint8Array): Buffer | null {
  const salt = file.subarray(0, saltBytes)
  const hmacSalt = Uint8Array.from(salt, (byte) => byte ^ 0x3a)
  const hmacKey = pbkdf2Sync(key, hmacSalt, 2, 32, 'sha512')
  const pages: Buffer[] = []
  for (let number = 1; number * pageBytes <= file.length; number += 1) {
    const page = decryptPage(file.subarray((number - 1) * pageBytes, number * pageBytes), number, key, hmacKey)
    if (page === null) return null
    pages.push(page)
  }
  return Buffer.concat(pages)
}

const pageBytes = 4096
const saltBytes = 16
const ivBytes = 16
const hmacBytes = 64
const reservedBytes = ivBytes + hmacBytes

function decryptPage(page: Buffer, number: number, key: Uint8Array, hmacKey: Buffer): Buffer | null {
  const start = number === 1 ? saltBytes : 0
  const sealed = page.subarray(start, pageBytes - reservedBytes)
  const iv = page.subarray(pageBytes - reservedBytes, pageBytes - hmacBytes)
  const pageNumber = Buffer.alloc(4)
  pageNumber.writeUInt32LE(number)
  const expected = createHmac('sha512', hmacKey).update(sealed).update(iv).update(pageNumber).digest()
  if (!timingSafeEqual(expected, page.subarray(pageBytes - hmacBytes))) return null
  const cipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
  const plain = Buffer.concat([cipher.update(sealed), cipher.final()])
  const header = number === 1 ? Buffer.from('SQLite format 3\0', 'latin1') : Buffer.alloc(0)
  return Buffer.concat([header, plain, Buffer.alloc(reservedBytes)])
}
