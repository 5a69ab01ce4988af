import * as fc from 'fast-check'
import { address } from './addresses.ts'
import { oddity, payload, plain, repeated, soup } from './words.ts'

const date = fc.constantFrom(
  '9–10 April 2027',
  'April 9, 2027',
  '2027-04-09',
  'Feb 28 – March 2, 2027',
  'Feb 30, 2027',
  '3/4/2027',
  '31/31/2027',
  'Monday, April 9, 2027',
  'Sept. 2027',
  'May 7 at 18:00 CEST',
  '15 April 2027, 18:00 CEST / 12:00 ET',
  '25:61 UTC+99',
  '6:30 pm IST',
  'next Tuesday',
  'tomorrow',
  'April 9, 0000',
  'April 9, 99999',
  '12 noon',
  'Dec 31, 2026 - Jan 1, 2027',
  'April 10 – April 9, 2027',
)
const person = fc.constantFrom(
  'Ada Lamp',
  'Jane Doe',
  'Valueof',
  'constructor',
  '@ada',
  'A. B. C. de la Cruz',
  'Ada Lamp and Jane Doe',
  'the Kelp team',
)
const quote = JSON.stringify

const wrapped = fc
  .tuple(
    fc.constantFrom('*', '**', '_', '__', '***', '~~', '`', '``', '“', '"', "'", '(', '[', '{', '<', '**_', '<!-- ', '$'),
    plain,
    fc.constantFrom('*', '**', '_', '__', '***', '~~', '`', '``', '”', '"', "'", ')', ']', '}', '>', '_**', ' -->', '', ' **'),
    fc.boolean(),
  )
  .map(([open, text, close, isPaired]) => `${open}${text}${isPaired && /^[*_~`"']+$/.test(open) ? open : close}`)

const link = fc
  .tuple(plain, address, fc.integer({ min: 0, max: 17 }), plain)
  .map(
    ([text, url, form, other]) =>
      [
        `[${text}](${url})`,
        `[${text}](${url})`,
        `[${text}](<${url}>)`,
        `[${text}](${url} "${other}")`,
        `![${text}](${url})`,
        `[![${text}](a.png)](${url})`,
        `<${url}>`,
        url,
        `[${text}][r]`,
        `[${text}](${url}`,
        `[${text}] (${url})`,
        `<a href="${url}">${text}</a>`,
        `<img src="${url}" alt=${quote(text)} srcset="${url} 2x">`,
        `<a href='${url}' onclick="alert(1)" style="x" id="constructor">${text}`,
        `{{< figure src="${url}" link="${url}" caption=${quote(text)} >}}`,
        `[${text}]({{< ref "${url}" >}})`,
        `**[${text}](${url})**`,
        `[${text}]()`,
      ].at(form) ?? '',
  )

const fragment = fc.oneof(
  fc.constantFrom(
    '<b>',
    '</b>',
    '<div>',
    '</div>',
    '<p>',
    '</p>',
    '<table><tr><td>',
    '</table>',
    '<details open><summary>',
    '<br>',
    '<svg><style>',
    '<math>',
    '<select><option>',
    '<form action=/x><input name=y>',
    '<iframe src=//x.example>',
    '<template><p>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<base href=//x.example>',
    '<meta http-equiv=refresh content=0>',
    '<body onload=alert(1)>',
    '<html>',
    '<plaintext>',
    '<xmp>',
    '<textarea>',
    '<title>',
    '<?php echo 1 ?>',
    '<!DOCTYPE html>',
    '<![CDATA[ x ]]>',
    '<a name=x>',
    '<input type=checkbox checked>',
    '<h2 id=events>',
    '<ol start=-9999999999 reversed>',
    '<td colspan=9999999>',
    '<font color=red><a>',
    '<Callout>',
    '<Callout kind={1}>x</Callout>',
    '<Unknown.Thing {...x} />',
    '{1 + {',
    '{/* galley: sponsor */}',
    'export const x = 1',
    "import x from './x.astro'",
    '<!-- galley: sponsor -->',
    '<!-- galley: item -->',
    '<!-- galley: not-item -->',
    '<!-- galley: topics: secrets, constructor -->',
    '<!-- galley: no-topics -->',
    '<!-- galley: allow word-doubled: it is meant -->',
    '<!-- galley: allow-file link-refused, nonsense -->',
    '<!-- galley allow',
    '{{< subscribe >}}',
    '{{< sponsor >}}',
    '{{< youtube a1B2c3D4e5F >}}',
    '{{< youtube id="\\"><script>" title="<b>" >}}',
    '{{< x user="a/../b" id="1?" >}}',
    '{{< tweet >}}',
    '{{% figure src=a.png %}}',
    '{{< highlight go >}}',
    '{{< /highlight >}}',
    '{{< constructor __proto__="1" >}}',
    '{{< figure',
    '{{</* x */>}}',
    '[^1]',
    '[^constructor]',
    '^[inline]',
    ':smile:',
    '\\',
    '  \n',
    '\\\n',
  ),
  payload,
)

const inline = fc.oneof(
  { weight: 10, arbitrary: plain },
  { weight: 5, arbitrary: link },
  { weight: 4, arbitrary: wrapped },
  { weight: 3, arbitrary: fragment },
  { weight: 1, arbitrary: date },
  { weight: 1, arbitrary: oddity },
  { weight: 1, arbitrary: soup },
  { weight: 1, arbitrary: repeated },
)

const line = fc
  .tuple(
    fc.array(inline, { minLength: 1, maxLength: 5 }),
    fc.constantFrom(' ', ' ', ' ', '', ', ', '. ', '\n', '  \n', ' — ', ' , ', '..  '),
  )
  .map(([parts, glue]) => parts.join(glue))

const heading = fc
  .tuple(
    fc.constantFrom('## ', '### ', '## ', '# ', '###### ', '##', '####### '),
    fc.oneof(
      fc.constantFrom(
        'Events',
        'Upcoming meetups',
        'CFPs',
        'Items',
        'Sponsor',
        'Sponsored',
        'Constructor',
        '__proto__',
        'toString',
        'Secrets',
        '',
        'Jobs',
        '[^1]',
      ),
      line,
    ),
    fc.constantFrom('', '', ' ##', ' {#read}', '\n===', '\n---'),
  )
  .map((parts) => parts.join(''))

const item = fc
  .tuple(plain, address, person, line, fc.integer({ min: 0, max: 7 }))
  .map(
    ([title, url, who, said, form]) =>
      [
        `[${title}](${url}) by ${who} — ${said}`,
        `- [${title}](${url}) — ${said}`,
        `**[${title}](${url})** by ${who}\n${said}`,
        `### [${title}](${url})\n\n${said}`,
        `**${title}**\n${said} [Read on](${url}).`,
        `<!-- galley: sponsor -->\n[${title}](${url}) (${who}, 5 min read)\n${said}`,
        `Sponsored: [${title}](${url}) — ${said}`,
        `[${title}](${url}) (sponsor)\\\n${said}`,
      ].at(form) ?? '',
  )

const announcement = fc
  .tuple(
    fc.oneof(fc.constantFrom('Kelp Conf', 'Kelp Conf 2027', 'Tide Days', 'constructor'), plain),
    address,
    date,
    line,
    fc.integer({ min: 0, max: 5 }),
  )
  .map(
    ([name, url, when, where, form]) =>
      [
        `- [${name}](${url}), ${when}, Lisbon. The CFP closes on 15 January 2027.`,
        `- [${name}](${url}) - ${when} - ${where}`,
        `[**${name}**](${url})  \n${when}, online\n\n${where}`,
        `| event | date | place |\n|---|---|---|\n| [${name}](${url}) | ${when} | ${where} |`,
        `Join us at ${name} on ${when}: [sign up](${url}) ${where}`,
        `* ${when}: ${name}, ${where}`,
      ].at(form) ?? '',
  )

const table = fc
  .tuple(
    fc.array(fc.array(inline, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('|---|:-:|', '|---|', '---|---', '|-', ''),
  )
  .map(([[head = [], ...rows], ruling]) =>
    [`| ${head.join(' | ')} |`, ruling, ...rows.map((row) => `| ${row.join(' | ')}`)].join('\n'),
  )

const fence = fc
  .tuple(
    fc.constantFrom('```', '````', '~~~', '    ', '```go', '```constructor', '```html title="<b>"'),
    line,
    fc.constantFrom('```', '````', '~~~', '', '``'),
  )
  .map((parts) => parts.join('\n'))

const definition = fc
  .tuple(
    fc.constantFrom('[r]: ', '[^1]: ', '[^constructor]: ', '[__proto__]: ', '[R]:', '[^1]:\n    ', '*[abbr]: '),
    fc.oneof(address, line),
  )
  .map((parts) => parts.join(''))

/** Blocks within blocks, by the marks that open them. */
const nested = fc
  .tuple(
    fc.array(fc.constantFrom('> ', '- ', '1. ', '* ', '  ', '    ', '- [ ] ', '>', '+ ', '9999999999. '), {
      minLength: 1,
      maxLength: 6,
    }),
    line,
  )
  .map(([marks, text]) => {
    const mark = marks.join('')
    return text
      .split('\n')
      .map((it, index) => (index === 0 || mark.includes('>') ? mark + it : ' '.repeat(mark.length) + it))
      .join('\n')
  })

export const block = fc.oneof(
  { weight: 5, arbitrary: line },
  { weight: 5, arbitrary: item },
  { weight: 4, arbitrary: announcement },
  { weight: 4, arbitrary: heading },
  { weight: 3, arbitrary: nested },
  { weight: 2, arbitrary: table },
  { weight: 2, arbitrary: fence },
  { weight: 2, arbitrary: definition },
  { weight: 2, arbitrary: fragment },
  { weight: 1, arbitrary: soup },
  { weight: 1, arbitrary: repeated },
  { weight: 1, arbitrary: fc.constantFrom('---', '***', '+++', '---\ntitle: x\n---', '\f', '\u00a0', '') },
)

/** The text of a file below its front matter. */
export const markdown = fc
  .tuple(fc.array(block, { maxLength: 9 }), fc.constantFrom('\n\n', '\n\n', '\n\n', '\n\n', '\n', '\n\n\n', '\n \n', '\n> \n'))
  .map(([blocks, glue]) => blocks.join(glue))

export { line, person }
