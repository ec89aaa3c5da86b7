import { describe, expect, test } from 'vitest'
import { checkLocation, type Mounts } from '../../main/vault/location.ts'

const procMounts = String.raw`/dev/sda1 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
tmpfs /run/user/1000 tmpfs rw 0 0
server:/export /mnt/nfs nfs4 rw 0 0
//server/share /mnt/the\040share cifs rw 0 0
/dev/sdb1 /mnt/nfs/local ext4 rw 0 0
user@host: /home/kim/remote fuse.sshfs rw 0 0
remote: /home/kim/cloud fuse.rclone rw 0 0
something /home/kim/new fuse.brandnewcloud rw 0 0
/dev/sdc1 /media/stick fuseblk rw 0 0
/home/kim/.locked /home/kim/open fuse.gocryptfs rw 0 0
/dev/sdd1 /srv ext4 rw 0 0
server:/srv /srv nfs rw 0 0
host /shared 9p rw 0 0
`

const ok = { ok: true }
const refused = (code: string, service?: string) => (service ? { ok: false, code, service } : { ok: false, code })

describe('on Linux', () => {
  test.each([
    ['/home/kim/.config/Casebook/service', ok],
    ['/home/kim/.config/Casebook/../Casebook', ok],
    ['/media/stick/casebook', ok],
    ['/home/kim/open/casebook', ok],
    ['/mnt/nfs/local/casebook', ok],
    ['/mnt/nfsother', ok],
    ['/mnt/nfs', refused('network-file-system')],
    ['/mnt/nfs/casebook', refused('network-file-system')],
    ['/mnt/local/../nfs/casebook', refused('network-file-system')],
    ['/mnt/the share/casebook', refused('network-file-system')],
    ['/home/kim/remote/casebook', refused('network-file-system')],
    ['/home/kim/cloud', refused('network-file-system')],
    ['/home/kim/new/casebook', refused('network-file-system')],
    ['/srv/casebook', refused('network-file-system')],
    ['/shared/casebook', refused('network-file-system')],
    ['//server/share/casebook', refused('network-path')],
    ['casebook', refused('not-absolute')],
    ['./casebook', refused('not-absolute')],
    ['', refused('not-absolute')],
    ['/home/kim/Nextcloud/casebook', refused('cloud-synced', 'Nextcloud')],
    ['/home/kim/Dropbox', refused('cloud-synced', 'Dropbox')],
  ])('%s', (path, judged) => {
    expect(checkLocation(path, 'linux', { procMounts })).toEqual(judged)
  })

  test('without a list of mounts the path alone is judged', () => {
    expect(checkLocation('/mnt/nfs/casebook', 'linux')).toEqual(ok)
  })
})

describe('on Windows', () => {
  const mounts: Mounts = { mappedDrives: ['S:', 'h'] }
  test.each([
    ['C:\\Users\\Kim\\AppData\\Roaming\\Casebook\\service', ok],
    ['c:/Users/Kim/Casebook', ok],
    ['\\\\?\\C:\\Users\\Kim\\Casebook', ok],
    ['D:\\Boxing\\Toolbox\\casebook', ok],
    ['\\\\server\\share\\casebook', refused('network-path')],
    ['//server/share/casebook', refused('network-path')],
    ['\\\\?\\UNC\\server\\share', refused('network-path')],
    ['\\\\.\\PhysicalDrive0', refused('network-path')],
    ['\\\\wsl$\\Debian\\home', refused('network-path')],
    ['S:\\casebook', refused('mapped-drive')],
    ['s:/casebook', refused('mapped-drive')],
    ['\\\\?\\H:\\casebook', refused('mapped-drive')],
    ['C:casebook', refused('not-absolute')],
    ['\\casebook', refused('not-absolute')],
    ['casebook', refused('not-absolute')],
    ['C:\\Users\\Kim\\OneDrive\\Casebook', refused('cloud-synced', 'OneDrive')],
    ['C:\\Users\\Kim\\OneDrive - Anytown Council\\Casebook', refused('cloud-synced', 'OneDrive')],
    ['C:\\Users\\Kim\\Dropbox (Anytown)\\Casebook', refused('cloud-synced', 'Dropbox')],
    ['G:\\My Drive\\Casebook', refused('cloud-synced', 'Google Drive')],
    ['C:\\Users\\Kim\\Google Drive', refused('cloud-synced', 'Google Drive')],
    ['C:\\Users\\Kim\\iCloudDrive\\Casebook', refused('cloud-synced', 'iCloud')],
    ['C:\\Users\\Kim\\Box\\Casebook', refused('cloud-synced', 'Box')],
    ['C:\\Users\\Kim\\Box Sync', refused('cloud-synced', 'Box')],
    ['C:\\Users\\Kim\\nextcloud2\\Casebook', refused('cloud-synced', 'Nextcloud')],
  ])('%s', (path, judged) => {
    expect(checkLocation(path, 'win32', mounts)).toEqual(judged)
  })
})

describe('on macOS', () => {
  test.each([
    ['/Users/kim/Library/Application Support/Casebook', ok],
    ['/Users/kim/Library/Mobile Documents/com~apple~CloudDocs/Casebook', refused('cloud-synced', 'iCloud')],
    ['/Users/kim/Library/CloudStorage/OneDrive-Anytown/x', refused('cloud-synced', 'OneDrive')],
    ['/Users/kim/Library/CloudStorage/NewThing/x', refused('cloud-synced', 'a sync service')],
  ])('%s', (path, judged) => {
    expect(checkLocation(path, 'darwin')).toEqual(judged)
  })
})
