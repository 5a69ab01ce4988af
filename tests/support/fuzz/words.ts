import * as fc from 'fast-check'

/** Words that Galley's rules, topics and readers of events and bylines look for, and some that they do not. */
const words = (
  'the a an of and is its it’s in on by with from for harbour Harbour tide tides lantern Kelp kelp Vault secrets DevOps Kubernetes ' +
  'release released recieve teh postgresql PostgreSQL weather ferry should of an unicorn a hour 1th 22st sponsored Sponsor sponsors ' +
  'CFP closes online virtual Lisbon Berlin, Germany events Events meetup conference Conf TODO FIXME lorem ipsum here this Link ' +
  'constructor toString __proto__ hasOwnProperty valueOf e.g. i.e. U.S. Dr. v1.2.3 C++ C# .NET café naïve Straße 漢字 العربية עברית 👩‍👩‍👧 🇦🇹'
).split(' ')

/** Characters that are not what they look like, or that some format cannot carry. */
const oddities = [
  '\0',
  '\u0001',
  '\u0008',
  '\u000b',
  '\u000c',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u00ad',
  '\u034f',
  '\u061c',
  '\u180e',
  '\u200b',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u2028',
  '\u2029',
  '\u202a',
  '\u202e',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\ufffe',
  '\uffff',
  '\ud800',
  '\udc00',
  '\u{e0041}',
  '\u{1f600}',
  'e\u0301\u0301\u0301',
  'ﬁ',
  'İ',
  'ſ',
  '\t',
  '\\',
  '&',
  '<',
  '>',
  '"',
  "'",
  '`',
  '%',
  '%00',
  '%zz',
  '{{',
  '}}',
  '${x}',
  ']]>',
  '-->',
  '<!--',
  '&lt;',
  '&#0;',
  '&#xD800;',
  '&nbsp;',
  '&amp;amp;',
  '&Tab;',
]

/** Markup in what should be text. */
const payloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onfocus=alert(1) autofocus x='",
  '</title><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '<!--><img src=x onerror=alert(1)>-->',
  '[x](javascript:alert(1))',
  '</textarea><iframe srcdoc="<script>1</script>">',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<svg><desc><![CDATA[</desc><script>alert(1)</script>]]></svg>',
  'BEGIN:VEVENT\r\nURL:javascript:alert(1)\r\n',
  '\r\nATTACH:javascript:alert(1)',
]

export const word = fc.constantFrom(...words)
export const oddity = fc.constantFrom(...oddities)
export const payload = fc.constantFrom(...payloads)

/** A few words, now and then with something in them that is none. */
export const plain = fc
  .array(fc.oneof({ weight: 30, arbitrary: word }, { weight: 1, arbitrary: oddity }, { weight: 1, arbitrary: payload }), {
    minLength: 1,
    maxLength: 7,
  })
  .map((all) => all.join(' '))

const signs = [
  ...'*_~`[]()<>!#+-=|\\&;:"\'{}%/$^@., \n\t0aA',
  '\n\n',
  '](',
  '**',
  '```',
  '{{<',
  '>}}',
  '<!--',
  '-->',
  '[^',
  '    ',
]
/** Signs of Markdown in no order. */
export const soup = fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 30 }).map((all) => all.join(''))

/** A piece of text many times over, as whoever wants to stop a build writes it. */
export const repeated = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...signs, '> ', '- ', '1. ', '<b>', '</b>', '<a>', '![', '[a](', 'http://a.example/ ', 'a.b@c ', '| a '),
      soup,
    ),
    fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 2, max: 40 }) },
      { weight: 1, arbitrary: fc.integer({ min: 41, max: 1500 }) },
    ),
  )
  .map(([piece, times]) => piece.repeat(times))
