// Stands in the bundle for unist-util-visit, whose walk makes a function, and a list of all nodes above, for each node
// that it comes to: more than what most visits do there. It has the same signature for visitors that are functions,
// and goes the same way: tests/markdown/walk-tree.test.ts compares the two.

export const CONTINUE = true;
export const EXIT = false;
export const SKIP = 'skip';

/** Visits the nodes of a tree that pass a test, parents first: `visit(tree, [test,] visitor [, isReverse])`. */
export function visit(tree, testOrVisitor, visitorOrReverse, reverse) {
  const hasTest = typeof visitorOrReverse === 'function';
  const walk = {
    passes: testOf(hasTest ? testOrVisitor : undefined),
    visitor: hasTest ? visitorOrReverse : testOrVisitor,
    isReverse: Boolean(hasTest ? reverse : visitorOrReverse),
  };
  visitNode(tree, undefined, undefined, walk);
}

/** As unist-util-is has it: a type, some properties, a function, or a list of these of which one is enough. */
function testOf(test) {
  if (test === undefined || test === null) return () => true;
  if (typeof test === 'string') return ({ type }) => type === test;
  if (typeof test === 'function') return test;
  if (!Array.isArray(test)) return (node) => Object.entries(test).every(([key, value]) => node[key] === value);
  const tests = test.map(testOf);
  return (node, index, parent) => tests.some((passes) => passes(node, index, parent));
}

/** EXIT where the walk ends here; otherwise the index among the siblings that it goes on at, if the visitor named one. */
function visitNode(node, index, parent, walk) {
  let next;
  let isSkipped = false;
  if (walk.passes(node, index, parent)) {
    const result = walk.visitor(node, index, parent);
    const action = Array.isArray(result) ? result[0] : result;
    if (action === EXIT) return EXIT;
    isSkipped = action === SKIP;
    next = typeof action === 'number' ? action : Array.isArray(result) ? result[1] : undefined;
  }
  const { children } = node;
  if (!children || isSkipped) return next;
  const step = walk.isReverse ? -1 : 1;
  let at = walk.isReverse ? children.length - 1 : 0;
  // A visitor may put other children in their place.
  while (at > -1 && at < node.children.length) {
    const found = visitNode(node.children[at], at, node, walk);
    if (found === EXIT) return EXIT;
    at = typeof found === 'number' ? found : at + step;
  }
  return next;
}
