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
  expect(made?.svg).toBe(`<svg width="300" height="150" ${names}><text>&#x26;x;</text></svg>`)
})

test('a file without a drawing is none', () => expect(safeSvg('<html><script>alert(1)</script></html>')).toBeNull())

test.each([
  ['none', '', 'width="300" height="150"'],
  ['lengths', 'width="2em" height="30px"', 'width="2em" height="30px"'],
  ['a width alone', 'width="20"', 'width="300" height="150"'],
  ['percentages and a box', 'width="100%" height="100%" viewBox="0 0 8 9"', 'viewBox="0 0 8 9"'],
  ['a box with commas and line breaks', 'viewBox="-1,0,\n8, 9.5"', 'viewBox="-1 0 8 9.5"'],
  ['a box without room', 'viewBox="0 0 0 9"', 'width="300" height="150"'],
  ['negative lengths', 'width="-3" height="5"', 'width="300" height="150"'],
])('the size of a drawing is one that can be read: %s', (_, given, kept) => {
  expect(safeSvg(`<svg ${given}></svg>`)?.svg).toBe(`<svg ${kept} ${names}></svg>`)
})

test('a drawing that begins with much else has its size at the beginning', () => {
  const style = 'fill: teal;'.repeat(100)
  expect(safeSvg(`<svg style="${style}" width="5" height="4"></svg>`)?.svg).toBe(
    `<svg ${names} width="5" height="4"><svg style="${style}" width="5" height="4" ${names}/></svg>`,
  )
})
