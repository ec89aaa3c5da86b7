import { crc32, deflateRawSync } from 'node:zlib'

/** A zip archive of a few small parts. Nothing in it says when it was made, so the same parts make the same bytes. */
export function zipOf(
  parts: readonly { readonly name: string; readonly content: string | Uint8Array }[],
): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, content } of parts) {
    const plain = Buffer.from(content)
    const packed = deflateRawSync(plain)
    const about = describe(Buffer.from(name), plain, packed)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), about.subarray(0, 26), Buffer.from(name), packed])
    const where = Buffer.alloc(14)
    where.writeUInt32LE(at, 10)
    central.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), about.subarray(0, 26), where, Buffer.from(name)]),
    )
    locals.push(local)
    at += local.length
  }
  const list = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...locals, list, end]))
}

/** What both the part's own header and the list at the end say of it. */
function describe(name: Buffer, plain: Buffer, packed: Buffer): Buffer {
  const about = Buffer.alloc(26)
  about.writeUInt16LE(20, 0)
  about.writeUInt16LE(8, 4)
  // The first day a zip can say.
  about.writeUInt16LE(0x21, 8)
  about.writeUInt32LE(crc32(plain), 10)
  about.writeUInt32LE(packed.length, 14)
  about.writeUInt32LE(plain.length, 18)
  about.writeUInt16LE(name.length, 22)
  return about
}
