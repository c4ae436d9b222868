// The manifest has the package, so the fix is safe.
const { generateText } = require('ai');
const DOMPurify = require('isomorphic-dompurify');

module.exports = async function show(question, panel) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: question });
  panel.innerHTML = DOMPurify.sanitize(text); // fix: safe
  panel.innerHTML = DOMPurify.sanitize(`<tr><td>${text}</td></tr>`); // fix: review
  panel.srcdoc = DOMPurify.sanitize(text); // fix: review
};
