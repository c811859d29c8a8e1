/**
 * What is told of a Node that lacks what we use: types taken out of TypeScript, and hooks in how modules are found. Nothing of one that will do.
 * @param {string} version as in `process.versions.node`
 * @returns {string | undefined}
 */
export function oldNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return undefined;
  return `需要 Node 22.18 或更新的版本，现在是 ${version}。在项目根目录运行一次 npm ci，再用 npm run 运行命令，就会用上装好的 Node。`;
}
