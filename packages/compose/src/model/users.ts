/** Whether a user, with or without a group, is root: `root`, `0`, `0:0`, `root:staff`. */
export function isRootUser(user: string): boolean {
  return /^(?:root|0+)(?::.*)?$/u.test(user.trim());
}
