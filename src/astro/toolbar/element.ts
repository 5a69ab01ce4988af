type Child = Node | string | null

/** An element with its attributes and children. Strings become text, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children.filter((child) => child !== null))
  return made
}

/** A message whose parts between backticks become `code` elements. */
export const prose = (text: string): readonly (Node | string)[] =>
  text.split(/`([^`]+)`/).map((piece, index) => (index % 2 === 1 ? element('code', {}, piece) : piece))
