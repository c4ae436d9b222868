// The manifest has the package, so the fix is safe.
const { generateText } = require('ai');

module.exports = async function show(question, panel) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: question });
  panel.innerHTML = text; // fix: safe
  panel.innerHTML = `<tr><td>${text}</td></tr>`; // fix: review
  panel.srcdoc = text; // fix: review
};
