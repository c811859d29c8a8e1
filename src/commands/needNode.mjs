/** What is told of a Node that lacks what we use; nothing of one that will do. */
export function oldNode(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12)) return undefined;
  return `需要 Node 22.12 或更新的版本，现在是 ${version}。在项目根目录运行一次 npm ci，再用 npm run 运行命令，就会用上装好的 Node。`;
}

/** Ends the program with a sentence under a Node that is too old. */
export function needNode(): void {
  const told = oldNode(process.versions.node);
  if (told === undefined) return;
  console.error(told);
  process.exit(2);
}
