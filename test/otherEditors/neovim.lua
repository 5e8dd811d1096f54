-- Neovim's own client against `communique lsp --stdio`: opens a draft, waits for the findings, asks for a card,
-- and prints both as one line of JSON. Works with Neovim 0.7 and later.
local server, draft = vim.env.COMMUNIQUE_CLI, vim.env.COMMUNIQUE_DRAFT

vim.cmd('edit ' .. vim.fn.fnameescape(draft))
vim.bo.filetype = 'joint-statement'
local id = vim.lsp.start_client({
  name = 'communique',
  cmd = { vim.env.COMMUNIQUE_NODE, server, 'lsp', '--stdio' },
  root_dir = vim.fn.fnamemodify(draft, ':h'),
  get_language_id = function()
    return 'joint-statement'
  end,
})
vim.lsp.buf_attach_client(0, id)

local found = vim.wait(20000, function()
  return #vim.diagnostic.get(0) > 0
end, 50)
local findings = {}
for _, d in ipairs(vim.diagnostic.get(0)) do
  table.insert(findings, { line = d.lnum, column = d.col, code = d.code, message = d.message })
end

local card = nil
local params = { textDocument = vim.lsp.util.make_text_document_params(0), position = { line = 12, character = 81 } }
local answers = vim.lsp.buf_request_sync(0, 'textDocument/hover', params, 20000) or {}
for _, answer in pairs(answers) do
  if answer.result then
    card = answer.result.contents.value
  end
end

local version = vim.version()
io.stdout:write(vim.fn.json_encode({
  version = string.format('%d.%d.%d', version.major, version.minor, version.patch),
  found = found,
  findings = findings,
  card = card,
}) .. '\n')
vim.lsp.stop_client(id)
vim.cmd('qall!')
