import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';

/** One condition on a label: its name, the comparison, and the value. */
export type Matcher = { readonly label: string; readonly comparison: string; readonly value: string };

/** The parts of an expression in Prometheus's query language that name something. */
export type Expression = {
  readonly selectors: readonly { readonly metric: string; readonly matchers: readonly Matcher[] }[];
  /** The labels that results are grouped by or matched on. */
  readonly groups: readonly string[];
};

/**
 * Reads an expression with Prometheus's own grammar.
 * @throws if it is not a valid expression
 */
export function readExpression(text: string): Expression {
  const selectors: Expression['selectors'][number][] = [];
  const groups: string[] = [];
  const say = ({ from, to }: { readonly from: number; readonly to: number }) => text.slice(from, to);
  parser.parse(text).iterate({
    enter: (node) => {
      if (node.type.isError) throw new Error(`not an expression, at "${text.slice(node.from)}"`);
      if (node.name === 'VectorSelector') selectors.push(readSelector(node.node, say));
      if (node.name === 'GroupingLabels') groups.push(...node.node.getChildren('LabelName').map(say));
    },
  });
  return { selectors, groups };
}

function readSelector(node: SyntaxNode, say: (node: SyntaxNode) => string): Expression['selectors'][number] {
  const name = node.getChild('Identifier');
  if (!name) throw new Error(`a selector without the name of a metric: ${say(node)}`);
  const matchers = (node.getChild('LabelMatchers')?.getChildren('UnquotedLabelMatcher') ?? []).map((each) => {
    const [label, comparison, value] = ['LabelName', 'MatchOp', 'StringLiteral'].map((part) => each.getChild(part));
    if (!(label && comparison && value)) throw new Error(`an incomplete condition: ${say(each)}`);
    return { label: say(label), comparison: say(comparison), value: say(value).slice(1, -1) };
  });
  return { metric: say(name), matchers };
}
