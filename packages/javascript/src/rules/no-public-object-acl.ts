import { satisfied, type Fixer } from '@seaworthy/core';
import { propertyName } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { isMeantForEverybody, isNamedForEverybody, isObjectAcl, OPEN_ACLS, openPolicyOf } from '../model/object-access.ts';
import { removeProperty } from '../model/removed-properties.ts';
import { stringOf } from '../model/values.ts';

export default defineRule<{ messageIds: 'acl' | 'policy' | 'remove' }>({
  name: 'no-public-object-acl',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow ACLs and policies that let everybody read stored objects',
      preset: 'strict',
      severity: 'warn',
      risk: 'low',
      confidence: 'medium',
      checklist: 'advises',
      controls: ['object-storage-configured'],
      references: [
        'CWE-732',
        'OWASP Top 10 2021 A01',
        'https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#canned-acl',
        'https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html',
      ],
      sources: [],
      triggers: ['public-read', 'authenticated-read', 'private', 'setBucketPolicy'],
      codeRoles: ['server', 'script'],
    },
    hasSuggestions: true,
    messages: {
      acl:
        'With `{{text}}`, {{whom}}, as soon as the address is known or guessed. Leave it out, and hand out signed URLs to ' +
        'those who may.',
      policy:
        'This policy lets everybody on the internet read the objects of the bucket, as soon as an address is known or ' +
        'guessed. Leave the bucket private, and hand out signed URLs to those who may.',
      remove: 'Leave `{{text}}` out.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      Property(property) {
        const name = propertyName(property);
        if ((name !== 'ACL' && name !== 'acl') || !isObjectAcl(property, code)) return;
        const acl = stringOf(code.valueOf(property.value));
        if (acl === 'private') satisfied(context, { node: property });
        const whom = acl !== undefined && Object.hasOwn(OPEN_ACLS, acl) ? OPEN_ACLS[acl] : undefined;
        if (whom === undefined || isMeantForEverybody(property, code) || code.isOutsideProduction(property)) return;
        const data = { text: code.getText(property), whom };
        const fix = (fixer: Fixer) => removeProperty(property, fixer, code);
        context.report({ node: property, messageId: 'acl', data, suggest: [{ messageId: 'remove', data, fix }] });
      },
      CallExpression(call) {
        const policy = openPolicyOf(call, code);
        if (!policy || isNamedForEverybody(policy.bucket, code) || code.isOutsideProduction(call)) return;
        context.report({ node: policy.place, messageId: 'policy' });
      },
    };
  },
});
