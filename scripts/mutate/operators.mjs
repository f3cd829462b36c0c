// What may be wrong in a program, small: each operator gives the texts that may stand in place of a node.
import { createRequire } from 'node:module';

const { ts } = createRequire(import.meta.url)('@ts-morph/common');
const Kind = ts.SyntaxKind;

const OPERATORS = new Map([
  [Kind.EqualsEqualsEqualsToken, ['!==']],
  [Kind.ExclamationEqualsEqualsToken, ['===']],
  [Kind.LessThanToken, ['<=', '>=']],
  [Kind.LessThanEqualsToken, ['<', '>']],
  [Kind.GreaterThanToken, ['>=', '<=']],
  [Kind.GreaterThanEqualsToken, ['>', '<']],
  [Kind.AmpersandAmpersandToken, ['||']],
  [Kind.BarBarToken, ['&&']],
  [Kind.QuestionQuestionToken, ['&&']],
  [Kind.PlusToken, ['-']],
  [Kind.MinusToken, ['+']],
  [Kind.AsteriskToken, ['/']],
  [Kind.SlashToken, ['*']],
  [Kind.PercentToken, ['*']],
]);

const METHODS = new Map([
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['some', 'every'],
  ['every', 'some'],
  ['toLowerCase', 'toUpperCase'],
  ['toUpperCase', 'toLowerCase'],
  ['min', 'max'],
  ['max', 'min'],
]);
/** Calls that may be left out: what they are called on takes their place. */
const REMOVABLE = new Set(['filter', 'trim', 'trimEnd', 'trimStart', 'slice', 'sort', 'toSorted', 'reverse', 'toReversed']);

/** Other texts for an expression; empty where no operator fits. */
export function otherTexts(node, source) {
  const text = (of) => source.slice(of.getStart(), of.end);
  const others = isCondition(node) ? conditions(node) : [];
  switch (node.kind) {
    case Kind.BinaryExpression: {
      const { left, right, operatorToken } = node;
      if (operatorToken.kind === Kind.PlusToken && [left, right].some(isText)) break;
      for (const operator of OPERATORS.get(operatorToken.kind) ?? []) {
        others.push(`(${text(left)}) ${operator} (${text(right)})`);
      }
      break;
    }
    case Kind.PrefixUnaryExpression:
      if (node.operator === Kind.ExclamationToken) others.push(text(node.operand));
      break;
    case Kind.TrueKeyword:
      others.push('false');
      break;
    case Kind.FalseKeyword:
      others.push('true');
      break;
    case Kind.StringLiteral:
    case Kind.NoSubstitutionTemplateLiteral:
      others.push(node.text === '' ? "'mutant'" : "''");
      break;
    case Kind.TemplateExpression:
      others.push("''");
      break;
    case Kind.ArrayLiteralExpression:
      if (node.elements.length > 0) others.push('[]');
      break;
    case Kind.ObjectLiteralExpression:
      if (node.properties.length > 0) others.push('{}');
      break;
    case Kind.RegularExpressionLiteral:
      others.push(...patterns(text(node)));
      break;
    case Kind.CallExpression:
      others.push(...calls(node, text, source));
      break;
  }
  if (isResult(node) && !others.includes('{}')) others.push('undefined');
  return others;
}

/** Statements that may be left out; without `super` no object is made. */
export function isRemovable(node) {
  const isSuper =
    ts.isExpressionStatement(node) && ts.isCallExpression(node.expression) && node.expression.expression.kind === Kind.SuperKeyword;
  return (ts.isExpressionStatement(node) && !isSuper) || ts.isThrowStatement(node);
}

function isCondition(node) {
  const { parent } = node;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isDoStatement(parent)) return parent.expression === node;
  return (ts.isConditionalExpression(parent) || ts.isForStatement(parent)) && parent.condition === node;
}

function conditions({ parent }) {
  return ts.isIfStatement(parent) || ts.isConditionalExpression(parent) ? ['true', 'false'] : ['false'];
}

function isText(node) {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function isResult(node) {
  const { parent } = node;
  const isReturned = (ts.isReturnStatement(parent) || ts.isArrowFunction(parent)) && (parent.expression === node || parent.body === node);
  if (!isReturned || ts.isBlock(node)) return false;
  const bare = ts.isParenthesizedExpression(node) ? node.expression : node;
  const isSmall =
    [Kind.TrueKeyword, Kind.FalseKeyword, Kind.NullKeyword].includes(bare.kind) || (ts.isIdentifier(bare) && bare.text === 'undefined');
  return !isSmall && !isText(bare);
}

function calls(node, text, source) {
  const { expression } = node;
  if (!ts.isPropertyAccessExpression(expression) || expression.questionDotToken) return [];
  const { name } = expression;
  const other = METHODS.get(name.text);
  if (other) return [`${source.slice(node.getStart(), name.getStart())}${other}${source.slice(name.end, node.end)}`];
  return REMOVABLE.has(name.text) ? [text(expression.expression)] : [];
}

/** Anchors and quantifiers left out, lookarounds and classes turned round: one at a time. */
function patterns(literal) {
  const end = literal.lastIndexOf('/');
  const pattern = literal.slice(1, end);
  const found = [];
  let isClass = false;
  const other = (at, length, by) => found.push(pattern.slice(0, at) + by + pattern.slice(at + length));
  for (let at = 0; at < pattern.length; at++) {
    const rest = pattern.slice(at);
    if (rest[0] === '\\') {
      const turned = { d: 'D', D: 'd', w: 'W', W: 'w', s: 'S', S: 's' }[rest[1]];
      if (turned) other(at + 1, 1, turned);
      else if (rest[1] === 'b' && !isClass) other(at, 2, '');
      at += 1;
    } else if (isClass) isClass = rest[0] !== ']';
    else if (rest[0] === '[') {
      isClass = true;
      if (rest[1] === '^') other(at + 1, 1, '');
      else other(at + 1, 0, '^');
    } else if (rest[0] === '^' || rest[0] === '$') other(at, 1, '');
    else if (/^\(\?<?[=!]/.test(rest)) {
      const sign = rest[2] === '<' ? 3 : 2;
      other(at + sign, 1, rest[sign] === '=' ? '!' : '=');
      at += sign;
    } else if (/^\(\?/.test(rest)) at += 1;
    else if (/^[+*?]/.test(rest)) other(at, 1, '');
    else {
      const [range] = /^\{\d+,?\d*\}/.exec(rest) ?? [];
      if (range) other(at, range.length, '');
    }
  }
  return found.map((each) => `/${each}${literal.slice(end)}`).filter(isPattern);
}

function isPattern(literal) {
  const end = literal.lastIndexOf('/');
  try {
    new RegExp(literal.slice(1, end), literal.slice(end + 1));
    return end > 1;
  } catch {
    return false;
  }
}
