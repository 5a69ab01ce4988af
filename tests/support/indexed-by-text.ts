import path from 'node:path'
import ts from 'typescript'

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.NodeNext,
  allowImportingTsExtensions: true,
  noEmit: true,
  strict: true,
  skipLibCheck: true,
}

/**
 * Where modules read or write a property whose name is text that is known only when they run: `record[name]`, `name in record`. Such a
 * name may be `constructor`. Names of which the types know all are left out, and so are lists.
 */
export function indexedByText(modules: readonly string[], root: string): string[] {
  return found(ts.createProgram([...modules], options), modules, root)
}

/** The same for a piece of code. */
export function indexedByTextIn(code: string): string[] {
  const host = ts.createCompilerHost(options)
  const { getSourceFile } = host
  host.getSourceFile = (file, version) =>
    file === 'case.ts' ? ts.createSourceFile(file, code, version, true) : getSourceFile.call(host, file, version)
  return found(ts.createProgram(['case.ts'], options, host), ['case.ts'], '.')
}

function found(program: ts.Program, modules: readonly string[], root: string): string[] {
  const checker = program.getTypeChecker()
  const asked = new Set(modules)
  return program
    .getSourceFiles()
    .filter(({ fileName }) => asked.has(fileName))
    .flatMap((source) => {
      const places: string[] = []
      const visit = (node: ts.Node): void => {
        const key = keyOf(node)
        if (key && isText(checker.getTypeAtLocation(key), checker)) {
          const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
          places.push(`${path.relative(root, source.fileName)}:${line + 1} ${node.getText(source)}`)
        }
        ts.forEachChild(node, visit)
      }
      visit(source)
      return places
    })
}

/** The expression by which a node names a property. */
function keyOf(node: ts.Node): ts.Expression | null {
  if (ts.isElementAccessExpression(node)) return node.argumentExpression
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword) return node.left
  return ts.isComputedPropertyName(node) && ts.isBindingElement(node.parent) ? node.expression : null
}

const anyText = ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral | ts.TypeFlags.Any | ts.TypeFlags.Unknown

function isText(type: ts.Type, checker: ts.TypeChecker): boolean {
  const known = type.flags & ts.TypeFlags.Instantiable ? (checker.getBaseConstraintOfType(type) ?? type) : type
  return (known.isUnion() ? known.types : [known]).some(({ flags }) => (flags & anyText) !== 0)
}
