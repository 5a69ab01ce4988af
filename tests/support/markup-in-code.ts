import ts from 'typescript'

export interface Found {
  readonly line: number
  readonly what: string
  /** The piece of code. */
  readonly code: string
}

/** `&amp;`, `&#x3C;`: who writes or reads one escapes by hand. */
const reference = /&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);?/i

/** The beginning or end of a tag, a comment or CDATA. */
const tag = /<(?:\/?[a-z][\w-]*(?=[\s>/])|\/|!--|!\[CDATA\[)/i

/** Functions by which a text is read or changed by a pattern. */
const readers = new Set(['replace', 'replaceAll', 'match', 'matchAll', 'split', 'search'])

/** Ways of the DOM to take HTML as text. */
const sinks = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML'])

/**
 * What in a module makes, reads or changes HTML or XML as text. It goes by what code looks like, so it takes a pattern over
 * Markdown that knows of tags for one over HTML. Of an Astro component the code at its head is looked at, and `set:html`.
 */
export function markupIn(file: string, text: string): Found[] {
  const isAstro = file.endsWith('.astro')
  const code = isAstro ? `\n${/^---\n(.*?)\n---/s.exec(text)?.[1] ?? ''}` : text
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true)
  const found: Found[] = []
  const visit = (node: ts.Node): void => {
    const what = markupOf(node)
    if (what !== null) {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
      found.push({ line, what, code: node.getText(source).replace(/\s+/g, ' ').slice(0, 100) })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return isAstro ? [...found, ...htmlSetIn(text)] : found
}

function markupOf(node: ts.Node): string | null {
  if (ts.isRegularExpressionLiteral(node)) return markupOfPattern(node)
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
    return reference.test(node.text) ? 'a character reference' : null
  if (ts.isTemplateExpression(node)) {
    const texts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
    if (texts.some((it) => reference.test(it))) return 'a character reference'
    return texts.some((it) => tag.test(it)) ? 'markup around a value' : null
  }
  if (!ts.isPropertyAccessExpression(node)) return null
  if (sinks.has(node.name.text)) return 'HTML as text'
  return readers.has(node.name.text) && /html|xml|markup/i.test(nameOf(node.expression)) ? 'HTML as text' : null
}

function markupOfPattern(node: ts.RegularExpressionLiteral): string | null {
  const pattern = node.text
  if (reference.test(pattern)) return 'a character reference'
  const classes = pattern.match(/\[(?:\\.|[^\]\\])*\]/g)?.filter((it) => it.includes('<')) ?? []
  const isReplaced = ts.isCallExpression(node.parent) && /\.replace(?:All)?$/.test(node.parent.expression.getText())
  if (classes.some((it) => it.includes('&')) || (isReplaced && classes.length > 0)) return 'an escaper'
  const plain = pattern.replace(/\[(?:\\.|[^\]\\])*\]/g, '.').replace(/\(\?<(?:[=!]|\w+>)|\\k<\w+>/g, '(')
  return /<[a-z\\/!(.]/i.test(plain) ? 'a pattern over tags' : null
}

/** Name of a variable, a property or a function that is called. */
const nameOf = (node: ts.Expression): string =>
  ts.isIdentifier(node)
    ? node.text
    : ts.isPropertyAccessExpression(node)
      ? node.name.text
      : ts.isCallExpression(node) || ts.isNonNullExpression(node)
        ? nameOf(node.expression)
        : ''

const htmlSetIn = (text: string): Found[] =>
  [...text.matchAll(/set:html=\{.*/g)].map(({ 0: code, index }) => ({
    line: text.slice(0, index).split('\n').length,
    what: 'HTML that is set',
    code: code.slice(0, 100),
  }))
