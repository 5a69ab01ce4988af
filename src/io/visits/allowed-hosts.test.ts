import { describe, expect, test } from 'vitest'
import { forbiddenBut, hostIn } from './allowed-hosts.ts'

const allowing = (...hosts: string[]) => forbiddenBut(hosts)

test.each([
  ['10.1.2.3', 'wiki.example', true],
  ['127.0.0.1', 'localhost', true],
  ['8.8.8.8', 'kettle.example', false],
])('without an exception %s, as %s, is forbidden: %s', (address, host, isForbidden) => {
  expect(allowing()(address, host)).toBe(isForbidden)
})

test.each([
  ['10.1.2.3', 'wiki.example', false],
  ['10.1.2.3', 'wiki.example.', false],
  ['10.1.2.3', 'other.example', true],
  ['10.1.2.3', 'www.wiki.example', true],
  ['10.1.2.3', '10.1.2.3', true],
  ['::1', '[::1]', false],
])('with wiki.example and ::1 allowed %s, as %s, is forbidden: %s', (address, host, isForbidden) => {
  expect(allowing('wiki.example', '::1')(address, host)).toBe(isForbidden)
})

describe('an address of cloud metadata', () => {
  const addresses = [
    '169.254.169.254',
    '169.254.170.2',
    '::ffff:169.254.169.254',
    '64:ff9b::a9fe:a9fe',
    '2002:a9fe:a9fe::',
    'fd00:ec2::254',
    'fd20:ce::254',
    'fe80::a9fe:a9fe',
    '168.63.129.16',
    '100.100.100.200',
    '192.0.0.192',
  ]

  test.each(addresses)('%s is not opened by a name that is allowed', (address) => {
    expect(allowing('wiki.example')(address, 'wiki.example')).toBe(true)
  })

  test.each(addresses)('%s is forbidden without an exception', (address) => {
    expect(allowing()(address, 'metadata.example')).toBe(true)
  })

  test('is opened when it is itself allowed', () => {
    expect(allowing('169.254.169.254')('169.254.169.254', '169.254.169.254')).toBe(false)
    expect(allowing('169.254.169.254')('169.254.169.253', '169.254.169.253')).toBe(true)
  })
})

test.each([
  ['wiki.example', 'wiki.example'],
  ['WIKI.example.', 'wiki.example'],
  ['tée.example', 'xn--te-bja.example'],
  ['127.0.0.1', '127.0.0.1'],
  ['2130706433', '127.0.0.1'],
  ['::1', '::1'],
  ['[::1]', '::1'],
  ['', null],
  ['*', null],
  ['*.example', null],
  ['10.0.0.0/8', null],
  ['http://wiki.example', null],
  ['wiki.example/path', null],
  ['wiki.example:8080', null],
  ['wiki.example:80', null],
  ['[::1]:80', null],
  ['a@wiki.example', null],
  ['a b', null],
])('“%s” names the host %s', (written, host) => {
  expect(hostIn(written)).toBe(host)
})
