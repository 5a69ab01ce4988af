import { describe, expect, test } from 'vitest'
import { safeSvg } from './svg.ts'

const names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
const inside = (svg: string) => safeSvg(`<svg ${names}>${svg}</svg>`)

test('a drawing is kept', () => {
  const drawing =
    '<defs><linearGradient id="a" gradientUnits="userSpaceOnUse"><stop offset="0" stop-color="#fff"/></linearGradient></defs>' +
    '<style>.a { fill: url(#a) }</style><g class="a" transform="scale(2)"><path d="M0 0L1 1" stroke-width="2"/><use xlink:href="#a"/><text x="1">a &#x3C; b</text></g>'
  expect(safeSvg(`<?xml version="1.0"?>\n<!DOCTYPE svg>\n<svg viewBox="0 0 1 1" ${names}>${drawing}</svg>`)).toEqual({
    svg: `<svg viewBox="0 0 1 1" ${names}>${drawing}</svg>`,
    removed: [],
  })
})

describe('what is taken out, and said', () => {
  test.each([
    ['<script>alert(1)</script>', '`<script>`'],
    ['<g onclick="alert(1)"></g>', '`onclick`'],
    ['<foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject>', '`<foreignObject>`'],
    ['<a xlink:href="javascript:alert(1)"><rect></rect></a>', '`<a>`'],
    ['<image href="https://kelp.example/a.png"></image>', '`<image>`'],
    ['<use href="https://kelp.example/a.svg#x"></use>', '`href="https://kelp.example/a.svg#x"`'],
    ['<use xlink:href="data:image/svg+xml;base64,x"></use>', '`xlink:href="data:image/svg+xml;base64,x"`'],
    ['<animate attributeName="href" values="javascript:alert(1)"></animate>', '`<animate>`'],
    ['<set attributeName="onclick" to="alert(1)"></set>', '`<set>`'],
    ['<style>@import "https://kelp.example/a.css";</style>', '`<style>` with addresses'],
    ['<style>a { fill: u\\72l(https://kelp.example/) }</style>', '`<style>` with addresses'],
    ['<rect fill="url(https://kelp.example/a)"></rect>', '`fill="url(https://kelp.example/a)"`'],
    ['<rect style="fill: url(//kelp.example/a)"></rect>', '`style="fill: url(//kelp.example/a)"`'],
    ['<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>', '`<s:script>`'],
  ])('%s', (svg, what) => {
    const made = inside(svg)!
    expect(made.removed).toContain(what)
    expect(made.svg).not.toMatch(/<script|javascript:|kelp\.example|on\w+=|foreignObject|data:/i)
  })
})

test('declarations of XML are not kept', () => {
  const made = safeSvg('<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]><svg><text>&x;</text></svg>')
  expect(made?.svg).toBe(`<svg ${names}><text>&#x26;x;</text></svg>`)
})

test('a file without a drawing is none', () => expect(safeSvg('<html><script>alert(1)</script></html>')).toBeNull())
