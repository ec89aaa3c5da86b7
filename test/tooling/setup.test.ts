import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isInstalled } from '../../scripts/dependencies.mjs'
import { hasDisplay } from '../../scripts/display.mjs'
import { missingLibraries } from '../../scripts/libraries.mjs'
import { checkNode, oldestNode } from '../../scripts/node-version.mjs'
import { root } from '../../scripts/root.mjs'

type Lockfile = { packages: Record<string, { optionalDependencies?: Record<string, string> }> }

describe('the Node this runs on', () => {
  test.each(['20.19.0', '20.20.2', '22.0.0', '26.1.0-nightly'])('%s is new enough', (version) => {
    expect(() => checkNode(version)).not.toThrow()
  })

  test.each(['20.18.9', '20.9.0', '18.20.4', '8.17.0'])(
    '%s is too old, and the sentence says what to do',
    (version) => {
      expect(() => checkNode(version)).toThrow(`20.19.0 or newer and this is Node ${version}: install a newer Node`)
    },
  )

  test('is told in the same words when it cannot even read the scripts', () => {
    const ancient = readFileSync(join(root, 'scripts/ancient-node.cjs'), 'utf8')
    const [told = ''] = /(?<=`)Casebook needs.+(?=`)/.exec(ancient) ?? []
    expect(() => checkNode('12.22.12')).toThrow(told.replace('${node}', '12.22.12'))
    expect(told).not.toBe('')
  })

  test('is the oldest that package.json allows', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(manifest).toMatchObject({ engines: { node: `>=${oldestNode}` } })
  })
})

describe('the dependencies', () => {
  const wanted = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/zod': { version: '4.6.7' },
      'node_modules/@swc/core-win32-x64-msvc': { version: '1.16.22', optional: true },
    },
  }

  test('are installed when every package of the lockfile is there, but for those of other platforms', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/zod': { version: '4.6.7' } } })).toBe(true)
  })

  test('are not when one is missing or has another version', () => {
    expect(isInstalled(wanted, { packages: {} })).toBe(false)
    expect(isInstalled(wanted, { packages: { 'node_modules/zod': { version: '4.6.6' } } })).toBe(false)
  })

  test('are locked for every platform, since npm drops those that a partial registry does not have', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lockfile
    const wantedSomewhere = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
    const locked = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')))
    expect(wantedSomewhere.length).toBeGreaterThan(0)
    expect(wantedSomewhere.filter((name) => !locked.has(name))).toEqual([])
  })

  test('are not when no installation was ever finished', () => {
    expect(isInstalled(wanted, undefined)).toBe(false)
  })
})

describe('the system libraries', () => {
  const ldd = [
    '\tlinux-vdso.so.1 (0x00007ffd)',
    '\tlibffmpeg.so => /runtime/libffmpeg.so (0x00007f01)',
    '\tlibnss3.so => not found',
    '\tlibgtk-3.so.0 => not found',
    '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f02)',
  ]

  test('that ldd does not find are named', () => {
    expect(missingLibraries(ldd.join('\n'))).toEqual(['libnss3.so', 'libgtk-3.so.0'])
  })

  test('are complete when ldd finds them all', () => {
    expect(missingLibraries(ldd.filter((line) => !line.includes('not found')).join('\n'))).toEqual([])
  })
})

describe.runIf(process.platform === 'linux')('a display', () => {
  test.each([
    [{ DISPLAY: ':0' }, true],
    [{ WAYLAND_DISPLAY: 'wayland-0' }, true],
    [{ DISPLAY: '' }, false],
    [{}, false],
  ])('%j: %j', (env, there) => {
    expect(hasDisplay(env)).toBe(there)
  })
})
