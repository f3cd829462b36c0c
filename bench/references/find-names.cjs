// A transform for jscodeshift that changes nothing: the same question as the other references.
const { PATTERN } = require('../corpus/hits.mjs');

const name = new RegExp(PATTERN);

module.exports = ({ source }, { j, stats }) => {
  j(source)
    .find(j.StringLiteral)
    .forEach(({ node }) => {
      if (name.test(node.value)) stats('name');
    });
};
module.exports.parser = 'tsx';
