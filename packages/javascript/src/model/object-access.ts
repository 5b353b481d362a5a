import { lastName, propertyName, unwrap, type CallLike, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { stringOf } from './values.ts';

/** The canned ACLs of S3 that let others in, and whom. @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#canned-acl */
export const OPEN_ACLS: Readonly<Record<string, string>> = {
  'public-read': 'everybody on the internet reads it',
  'public-read-write': 'everybody on the internet reads and writes it',
  'authenticated-read': 'everybody who has an account at AWS reads it',
};

/** Commands and methods that take an ACL for an object or bucket. */
const ACL_CALL =
  /^(?:(?:Put|Copy)Object(?:Acl)?Command|Create(?:Bucket|MultipartUpload)Command|PutBucketAclCommand|Upload|ManagedUpload|(?:put|copy)Object(?:Acl)?|upload|createBucket|createMultipartUpload|putBucketAcl|multerS3|multer_?s3|s3Storage|createPresignedPost|getSignedUrl)$/iu;

/**
 * Whether an option `ACL` or `acl` is that of an object storage: in the options of a command or upload, also by
 * name and one level deeper, or beside a `Bucket`.
 */
export function isObjectAcl(property: TSESTree.Property, code: JavaScriptModel): boolean {
  const { parent } = property;
  if (parent.type !== 'ObjectExpression') return false;
  if (propertyName(property) === 'ACL' && siblingNamed(parent, /^(?:Bucket|Key|Body)$/u)) return true;
  const call = callAround(parent);
  return call !== undefined && (ACL_CALL.test(lastName(call.callee) ?? '') || code.originOf(call.callee)?.module === 'multer-s3');
}

function callAround(object: Node): CallLike | undefined {
  let node = object;
  while (node.type === 'ObjectExpression' || node.type === 'Property') node = node.parent;
  return node.type === 'CallExpression' || node.type === 'NewExpression' ? node : undefined;
}

function siblingNamed(object: TSESTree.ObjectExpression, name: RegExp): boolean {
  return object.properties.some((each) => each.type === 'Property' && name.test(propertyName(each) ?? ''));
}

const OPEN_BY_NAME = /public|assets|static|cdn|avatar/i;

/** Whether what stands beside an ACL says that the object is meant for everybody: `Bucket: 'public-assets'`. */
export function isMeantForEverybody({ parent }: TSESTree.Property, code: JavaScriptModel): boolean {
  return (
    parent.type === 'ObjectExpression' &&
    parent.properties.some(
      (each) => each.type === 'Property' && /^(?:bucket|key)$/i.test(propertyName(each) ?? '') && isNamedForEverybody(each.value, code),
    )
  );
}

/** Whether an expression that names a bucket or key, or its value, says that it is meant for everybody. */
export function isNamedForEverybody(node: Node, code: JavaScriptModel): boolean {
  return OPEN_BY_NAME.test(code.getText(node)) || OPEN_BY_NAME.test(stringOf(code.valueOf(node)) ?? '');
}

const EVERYBODY = /["']?Principal["']?\s*:\s*(?:["']\*["']|\{\s*["']?AWS["']?\s*:\s*\[?\s*["']\*["'])/u;
const READS = /["']s3:(?:GetObject|\*)["']/u;

/** The bucket policy that a call sets and that lets everybody read: the place of its `Principal`. */
export function openPolicyOf(call: TSESTree.CallExpression, code: JavaScriptModel): { place: Node; bucket: Node } | undefined {
  const callee = unwrap(call.callee);
  const [bucket, policy] = call.arguments;
  if (!bucket || !policy || lastName(callee) !== 'setBucketPolicy') return undefined;
  const written = policyText(policy, code);
  if (!EVERYBODY.test(written) || !READS.test(written)) return undefined;
  return { place: policy, bucket };
}

/** The policy as it is written: a literal, `JSON.stringify({ … })`, or a constant of the file that is one of both. */
function policyText(policy: Node, code: JavaScriptModel): string {
  const inner = unwrap(policy);
  const isJson = inner.type === 'CallExpression' && code.isGlobal(inner.callee, 'JSON.stringify');
  const object = isJson ? inner.arguments[0] : inner;
  return object ? (stringOf(code.valueOf(object)) ?? code.getText(code.valueOf(object).node)) : '';
}
