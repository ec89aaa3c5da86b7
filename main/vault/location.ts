import { posix } from 'node:path'

export type Mounts = {
  /** The text of /proc/mounts, on Linux. */
  readonly procMounts?: string
  /** Letters of drives mapped to a network share, on Windows, which no path shows by itself. */
  readonly mappedDrives?: readonly string[]
}

export type LocationJudged =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'not-absolute' | 'network-path' | 'mapped-drive' | 'network-file-system' }
  | { readonly ok: false; readonly code: 'cloud-synced'; readonly service: string }

/**
 * Whether the live database may lie in a folder. SQLite's write-ahead log breaks on network file systems, and a sync client
 * copies half-written files and puts old ones back. Resolve symbolic links before asking; backups need not ask.
 */
export function checkLocation(path: string, platform: NodeJS.Platform, mounts: Mounts = {}): LocationJudged {
  const segments = path.split(/[\\/]+/).filter((part) => part !== '')
  if (isUnc(path)) return { ok: false, code: 'network-path' }
  const drive = /^(?:[\\/]{2}\?[\\/])?([a-z]):[\\/]/i.exec(path)?.[1]?.toUpperCase()
  if (platform === 'win32' ? drive === undefined : !path.startsWith('/')) return { ok: false, code: 'not-absolute' }
  if (platform === 'win32' && mounts.mappedDrives?.some((letter) => letter.slice(0, 1).toUpperCase() === drive)) {
    return { ok: false, code: 'mapped-drive' }
  }
  if (platform === 'linux' && isRemote(fileSystemOf(path, mounts.procMounts ?? ''))) {
    return { ok: false, code: 'network-file-system' }
  }
  const service = cloudServices.find(([, pattern]) => segments.some((segment) => pattern.test(segment)))?.[0]
  return service === undefined ? { ok: true } : { ok: false, code: 'cloud-synced', service }
}

/** Folder names the sync clients make, as one whole part of a path: "Box" is one, "Toolbox" and "Boxing" are not. */
const cloudServices: readonly (readonly [service: string, folder: RegExp])[] = [
  ['OneDrive', /^onedrive(?:$|[ -])/i],
  ['Dropbox', /^dropbox(?:$| ?\()/i],
  ['Google Drive', /^(?:google ?drive(?:$|[ -])|my drive$|shared drives$|drivefs$)/i],
  ['iCloud', /^(?:icloud ?drive$|com~apple~clouddocs$|mobile documents$)/i],
  ['Box', /^box(?:$| sync$|-box$)/i],
  ['Nextcloud', /^nextcloud(?:$|[ \d])/i],
  ['ownCloud', /^owncloud(?:$|[ \d])/i],
  ['pCloud', /^pcloud ?(?:drive|sync)?$/i],
  ['a sync service', /^cloudstorage$/i],
]

// \\?\C:\… is a long local path; \\?\UNC\server, \\server, //server and device paths are not.
function isUnc(path: string): boolean {
  return /^[\\/]{2}/.test(path) && !/^[\\/]{2}\?[\\/][a-z]:[\\/]/i.test(path)
}

const networkTypes = new Set(
  `nfs nfs4 cifs smb smb2 smb3 smbfs ncpfs afs coda 9p ceph glusterfs lustre beegfs gpfs ocfs2 gfs2 orangefs davfs sshfs
   vboxsf vmhgfs prl_fs prl_fs_freeze virtiofs`.split(/\s+/),
)
/** Every other fuse.* is taken for remote: a new kind of cloud mount must not slip through for want of its name. */
const localFuse = new Set(
  `ntfs ntfs-3g exfat gocryptfs cryfs encfs veracrypt bindfs mergerfs fuse-overlayfs lxcfs ext2 ext4 zfs apfs`
    .split(/\s+/)
    .map((name) => `fuse.${name}`),
)

function isRemote(type: string): boolean {
  return networkTypes.has(type) || (type.startsWith('fuse.') && !localFuse.has(type))
}

/** The type of the innermost mount that holds the path; of two mounts on one point the later one is seen. */
function fileSystemOf(path: string, procMounts: string): string {
  const wanted = posix.normalize(path)
  let best = { point: '', type: '' }
  for (const line of procMounts.split('\n')) {
    const [, rawPoint, type] = line.split(' ')
    if (rawPoint === undefined || type === undefined) continue
    const point = rawPoint.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)))
    const holds = point === '/' || wanted === point || wanted.startsWith(`${point}/`)
    if (holds && point.length >= best.point.length) best = { point, type }
  }
  return best.type
}
