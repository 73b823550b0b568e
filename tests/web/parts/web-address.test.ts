import { describe, expect, it } from 'vitest'
import { webAddressOf } from '../../../web/parts/web-address.ts'

describe('an address', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['HTTPS://Example.ORG', 'https://example.org/'],
    ['http://192.168.0.2:8080/x', 'http://192.168.0.2:8080/x'],
    ['https://例え.jp/道', 'https://xn--r8jz45g.jp/%E9%81%93'],
    ['https://example.org/"><script>', 'https://example.org/%22%3E%3Cscript%3E'],
  ])('%s leads to %s', (text, href) => {
    expect(webAddressOf(text)).toBe(href)
  })

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript://example.org/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'about:blank',
    'view-source:https://example.org',
    '//example.org',
    '/\\example.org',
    'https:example.org',
    'https:/example.org',
    'https:\\\\example.org',
    'https://',
    'https://exa mple.org',
    'ht\ttps://example.org',
    ' https://example.org',
    'https://example.org/\n',
    'https://example.org/\u0000',
    'https://example.org/\u0085',
    'https://example.org/\u2028',
    'https://[::1',
    `https://example.org/${'a'.repeat(2000)}`,
    'example.org',
    '',
  ])('%j is none', (text) => {
    expect(webAddressOf(text)).toBeUndefined()
  })
})
