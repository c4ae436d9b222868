-- Neovim's own client with the server: diagnostics arrive, one fix is applied as a user would, and what it mends is gone.
-- AI_LINT_SERVER holds the command, one argument a line; AI_LINT_FILE the file to open.
local function fail(what)
  io.stderr:write('FAILED ' .. what .. '\n')
  vim.cmd('cquit 1')
end
local function check(ok, what)
  if not ok then fail(what) end
  io.stdout:write('ok ' .. what .. '\n')
end
local function wait(condition, what) check(vim.wait(60000, condition, 20), what) end

vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.AI_LINT_FILE))
local buffer = vim.api.nvim_get_current_buf()
local config = { name = 'ai-lint', cmd = vim.split(vim.env.AI_LINT_SERVER, '\n'), root_dir = vim.fn.fnamemodify(vim.env.AI_LINT_FILE, ':h') }
local id
if vim.lsp.start then
  id = vim.lsp.start(config)
else
  id = vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(buffer, id)
end

wait(function() return #vim.diagnostic.get(buffer) == 1 end, 'a diagnostic arrives')
local found = vim.diagnostic.get(buffer)[1]
check(found.source == 'ai-lint' and found.code == 'llm-output-to-shell', 'it is of the rule: ' .. tostring(found.code))
io.stdout:write(('%d:%d %s\n'):format(found.lnum + 1, found.col + 1, found.message))

vim.ui.select = function(actions, options, choose)
  for index, each in ipairs(actions) do
    if options.format_item(each):find('without a shell', 1, true) then return choose(each, index) end
  end
  fail('no fix is offered')
end
vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col })
vim.lsp.buf.code_action()
wait(function() return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n'):find('execFileSync', 1, true) end, 'the fix is applied')
wait(function() return #vim.diagnostic.get(buffer) == 0 end, 'the diagnostic is gone')
vim.cmd('silent write')

vim.lsp.stop_client(id)
wait(function() return vim.lsp.client_is_stopped(id) end, 'the server has ended')
vim.cmd('qall!')
