/** The digit groups of a number for display: five digits and more in threes (`28 251.5` → `['28', '251.5']`), four closed up. */
export function digitGroups(text: string): string[] {
  const match = /^([-−+]?)(\d+)(\.\d+)?$/.exec(text);
  if (!match || match[2]!.length < 5) return [text];
  const groups = match[2]!.replace(/\B(?=(\d{3})+$)/g, ' ').split(' ');
  groups[0] = match[1]! + groups[0]!;
  groups[groups.length - 1] += match[3] ?? '';
  return groups;
}
