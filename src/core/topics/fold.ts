/** A name without case and punctuation, so that `CI/CD`, `ci-cd` and “CI CD” are equal; plus and sharp stay, for C++ and C#. */
export const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim()
